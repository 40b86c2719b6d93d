/// Points taken away: recorded, served, mended or posted.
package cn.jifenbu.deductions;
