/// What is still under way for a year: the list the freeze waits for, and who decided not to wait.
package cn.jifenbu.dividend.readiness;
