/// The door at which people put entries right: at once, by a claim of its own, or together with others.
package cn.jifenbu.ledger.correction;
