/// Words of the command line that do one thing and end: verify, export, rotate keys.
package cn.jifenbu.cli;
