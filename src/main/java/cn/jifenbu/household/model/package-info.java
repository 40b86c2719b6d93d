/// Who stands for a household that was closed, over all that were merged one into another.
package cn.jifenbu.household.model;
