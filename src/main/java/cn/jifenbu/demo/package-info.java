/// The demo year: seeds played through the same use cases as real work.
package cn.jifenbu.demo;
