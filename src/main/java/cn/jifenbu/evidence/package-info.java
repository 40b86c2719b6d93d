/// Photos that prove a deed: cleaned, kept in a folder or a bucket, shown to those who may see them.
package cn.jifenbu.evidence;
