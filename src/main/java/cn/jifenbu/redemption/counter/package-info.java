/// Finding the household that stands at the counter, and no more about it than the counter needs.
package cn.jifenbu.redemption.counter;
