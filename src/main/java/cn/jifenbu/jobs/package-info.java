/// The hourly tick and the webhook tick: when work is done that nobody asked for.
package cn.jifenbu.jobs;
