/// Retry times, signatures and which addresses may be called.
package cn.jifenbu.webhook.model;
