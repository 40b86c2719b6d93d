/// Proposals to change the rules or the policy, from the first line to the township's decision.
package cn.jifenbu.catalogue.drafts;
