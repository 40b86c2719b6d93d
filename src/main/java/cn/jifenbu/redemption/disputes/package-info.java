/// What a family says against a redemption, and what staff who had no part in it decide.
package cn.jifenbu.redemption.disputes;
