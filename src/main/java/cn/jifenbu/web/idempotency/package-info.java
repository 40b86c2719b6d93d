/// A repeated request gets the first reply; a dry run changes nothing.
package cn.jifenbu.web.idempotency;
