/// The ledger written to files that can be checked without a database.
package cn.jifenbu.ledger.export;
