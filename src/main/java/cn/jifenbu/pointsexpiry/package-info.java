/// Points that end with their year (到期清零), announced before.
package cn.jifenbu.pointsexpiry;
