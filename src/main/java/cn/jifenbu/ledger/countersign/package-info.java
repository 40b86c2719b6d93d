/// Acts that take several people: who asks first waits until enough others have asked for the same.
package cn.jifenbu.ledger.countersign;
