/// Personal data sealed with keys from outside the database, and masked in logs.
package cn.jifenbu.privacy;
