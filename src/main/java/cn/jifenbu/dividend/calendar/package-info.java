/// What the policy's days ask for: runs to prepare, to freeze, to remind of.
package cn.jifenbu.dividend.calendar;
