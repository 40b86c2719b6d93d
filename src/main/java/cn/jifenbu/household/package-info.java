/// Households and their members, and who must recuse himself.
package cn.jifenbu.household;
