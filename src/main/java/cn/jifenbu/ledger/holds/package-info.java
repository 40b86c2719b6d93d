/// Points set aside for an order or by hand, until they are spent or given back.
package cn.jifenbu.ledger.holds;
