/// The audit line of each call.
package cn.jifenbu.web.auditing;
