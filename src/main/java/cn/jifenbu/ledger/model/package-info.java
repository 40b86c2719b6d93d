/// Accounts, postings and the hash chain as values that decide.
package cn.jifenbu.ledger.model;
