/// Paying the shares: the payout list, the bank's answer, the signature sheet, the proof.
package cn.jifenbu.dividend.payout;
