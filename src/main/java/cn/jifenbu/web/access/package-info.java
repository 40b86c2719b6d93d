/// Who may call what: the log-in, permissions, own household, rate limits.
package cn.jifenbu.web.access;
