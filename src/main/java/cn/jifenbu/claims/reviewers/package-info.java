/// Who may review for whom: stand-ins and declared relatives.
package cn.jifenbu.claims.reviewers;
