/// What villagers tell the village, and its replies.
package cn.jifenbu.feedback;
