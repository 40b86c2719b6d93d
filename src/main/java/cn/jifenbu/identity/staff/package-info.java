/// Appointing and dismissing staff.
package cn.jifenbu.identity.staff;
