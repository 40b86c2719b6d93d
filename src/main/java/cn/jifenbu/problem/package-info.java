/// What a refusal says to people: a sentence in Chinese, a status and a code.
package cn.jifenbu.problem;
