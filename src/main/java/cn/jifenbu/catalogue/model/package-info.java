/// Rules, caps and policies as values that decide: what a deed earns, what a policy allows.
package cn.jifenbu.catalogue.model;
