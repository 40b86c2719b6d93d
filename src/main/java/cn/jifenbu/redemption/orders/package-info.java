/// An order from placing or counter to hand-over, cancellation or expiry.
package cn.jifenbu.redemption.orders;
