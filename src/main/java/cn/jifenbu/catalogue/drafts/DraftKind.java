package cn.jifenbu.catalogue.drafts;

/// What a draft is about: the rules (细则) or the policy (办法).
public enum DraftKind {
    RULES, POLICY
}
