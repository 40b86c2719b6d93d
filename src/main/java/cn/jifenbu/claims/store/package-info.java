/// Rows of claims, their steps and photos, and the views made of them.
package cn.jifenbu.claims.store;
