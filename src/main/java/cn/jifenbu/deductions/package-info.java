/// Points taken away: recorded, served, rectified or posted.
package cn.jifenbu.deductions;
