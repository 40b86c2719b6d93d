/// Ways to log in, one package each.
package cn.jifenbu.identity.login;
