/// Shares below the minimum, kept as credit for goods.
package cn.jifenbu.dividend.goodscredit;
