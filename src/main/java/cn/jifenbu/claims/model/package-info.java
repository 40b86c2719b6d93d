/// A claim's life as a state machine, the deed it speaks of, and what counts against a cap.
package cn.jifenbu.claims.model;
