/// Redeeming in another village of the township, returns there, and the settlement between villages.
package cn.jifenbu.redemption.crossvillage;
