/// What everything stands on: ids, money, people with their roles, the two clocks.
package cn.jifenbu.shared;
