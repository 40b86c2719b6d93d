/// The register of households: groups, households and members, one by one and from sheets.
package cn.jifenbu.registration;
