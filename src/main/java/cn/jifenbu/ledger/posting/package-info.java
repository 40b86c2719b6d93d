/// The one way points move: entries appended under the village's lock.
package cn.jifenbu.ledger.posting;
