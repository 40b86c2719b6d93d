/// Whether orders, the entries of their points and the stock movements of their goods fit each other.
package cn.jifenbu.redemption.verification;
