/// Each day of the ledger closed with a signature and copied outside the database.
package cn.jifenbu.ledger.seals;
