/// When and how much may be redeemed.
package cn.jifenbu.shop.policy;
