/// What an outsider needs to compute a dividend again, in one file.
package cn.jifenbu.dividend.proof;
