/// Pictures made safe: turned upright, stripped, hashed by what they show.
package cn.jifenbu.image;
