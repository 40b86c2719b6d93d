/// How a claim comes in: assessed by one judge, entered online, late, in bulk or as an offline draft, and amended.
package cn.jifenbu.claims.entry;
