/// Balances, statements and entries, now and as of an earlier moment.
package cn.jifenbu.ledger.reading;
