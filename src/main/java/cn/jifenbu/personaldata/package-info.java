/// Numbers of people: kept sealed, shown masked, copied to and erased for whom they belong to.
package cn.jifenbu.personaldata;
