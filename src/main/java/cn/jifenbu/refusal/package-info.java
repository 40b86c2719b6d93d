/// Every way to say no, as a value; one sealed family a feature.
package cn.jifenbu.refusal;
