/// Counties, townships, villages and groups.
package cn.jifenbu.division;
