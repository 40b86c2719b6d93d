/// Freezing a run: shares computed in the database, checked against the ledger, previewed.
package cn.jifenbu.dividend.freeze;
