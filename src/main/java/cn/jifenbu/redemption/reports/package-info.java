/// What was handed over, redeemed and is in stock, for a month or a year.
package cn.jifenbu.redemption.reports;
