/// Writes the audit trail: who did what, when, from where, in the transaction of what was done.
package cn.jifenbu.audittrail;
