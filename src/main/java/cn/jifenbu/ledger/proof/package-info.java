/// That an entry stands in a sealed ledger: the Merkle proof and the villager's slip.
package cn.jifenbu.ledger.proof;
