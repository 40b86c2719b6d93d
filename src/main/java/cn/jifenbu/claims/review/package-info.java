/// First check, approval, return and rejection, one by one and in bulk, and the spot checks.
package cn.jifenbu.claims.review;
