/// Which person speaks for which household: bindings, family members, consents.
package cn.jifenbu.identity.binding;
