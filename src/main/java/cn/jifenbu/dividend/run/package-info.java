/// A dividend run from draft to closed, its notice and the objections to it.
package cn.jifenbu.dividend.run;
