/// Where files that people send are opened: by few threads, within budgets, so that a bad one costs nobody else anything.
package cn.jifenbu.intake;
