/// What two people settle of a household's money: cash, set-off against its next money, paid back, waived.
package cn.jifenbu.dividend.discharge;
