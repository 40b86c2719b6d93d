/// The PostgreSQL that `./jifenbu run` brings along; uses nothing of ours.
package cn.jifenbu.embedded;
