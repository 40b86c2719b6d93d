/// Codes a family shows at a counter: the pick-up code of an order and the code from the phone; guessing ends.
package cn.jifenbu.redemption.codes;
