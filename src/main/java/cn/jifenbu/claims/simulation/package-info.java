/// What last year's deeds would have earned under other rules.
package cn.jifenbu.claims.simulation;
