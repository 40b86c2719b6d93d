/// Household cards with a QR code, for those without a phone.
package cn.jifenbu.redemption.cards;
