/// How points are portioned when a household splits.
package cn.jifenbu.householdchange.model;
