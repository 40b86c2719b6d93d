/// A person's own account: what it may do, what it leaves behind.
package cn.jifenbu.identity.me;
