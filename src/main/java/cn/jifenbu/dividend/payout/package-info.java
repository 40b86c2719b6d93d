/// Paying the shares: the payout list, the bank's answer, the signature page, the proof.
package cn.jifenbu.dividend.payout;
