/// What a village or a township sees at a glance: figures, deeds, the service itself.
package cn.jifenbu.dashboard;
