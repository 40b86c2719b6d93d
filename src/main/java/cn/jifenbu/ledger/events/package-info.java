/// What happened in a village, numbered without gaps, for other systems.
package cn.jifenbu.ledger.events;
