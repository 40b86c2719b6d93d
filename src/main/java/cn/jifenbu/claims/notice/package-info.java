/// The public notice: claims on the board, objections to them, and what happens when it ends.
package cn.jifenbu.claims.notice;
