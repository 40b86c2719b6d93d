/// Reads the audit trail: the auditor's list and its CSV, of a village and of a township.
package cn.jifenbu.audit;
