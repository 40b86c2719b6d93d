/// Log-in from a larger app that opens the villagers' pages.
package cn.jifenbu.identity.login.launch;
