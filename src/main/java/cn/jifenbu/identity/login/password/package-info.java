/// Log-in of staff with password and second factor, and the first administrator.
package cn.jifenbu.identity.login.password;
