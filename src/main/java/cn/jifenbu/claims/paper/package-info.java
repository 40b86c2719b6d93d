/// Numbered paper forms, sign-in sheets and workbooks, entered line by line.
package cn.jifenbu.claims.paper;
