/// Plain SQL: the only place where statements are prepared, filled and read.
package cn.jifenbu.sql;
