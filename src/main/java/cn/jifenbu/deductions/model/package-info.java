/// A deduction's life as a state machine, and its case with days and reasons.
package cn.jifenbu.deductions.model;
