/// A household's life: splitting, merging, moving, closing, and its points with it.
package cn.jifenbu.householdchange;
