/// Checks exported ledgers and dividends with nothing but the JDK; shares the formats with the service.
package cn.jifenbu.verifier;
