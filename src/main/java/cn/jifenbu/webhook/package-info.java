/// Events delivered to other systems: receivers, signatures, retries.
package cn.jifenbu.webhook;
