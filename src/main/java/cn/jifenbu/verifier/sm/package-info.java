/// SM2 signatures and the SM3 hash, which no JDK has, written out to check with.
package cn.jifenbu.verifier.sm;
