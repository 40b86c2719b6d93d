/// What this replica can do just now: write, read at least, or no more because it stops.
package cn.jifenbu.web.health;
