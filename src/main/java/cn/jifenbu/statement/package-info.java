/// The village's statement of a year (公开表).
package cn.jifenbu.statement;
