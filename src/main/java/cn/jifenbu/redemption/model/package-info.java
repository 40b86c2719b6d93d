/// Orders and hand-overs as values that decide.
package cn.jifenbu.redemption.model;
