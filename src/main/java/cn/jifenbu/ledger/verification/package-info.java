/// Recomputes the ledger and names the first row that does not fit.
package cn.jifenbu.ledger.verification;
