package cn.jifenbu.ledger.events;

/// What others are told of; what each kind carries stands in docs/WEBHOOKS.md. Kinds are added, never renamed.
public enum EventKind {
    LEDGER_SEALED, NOTICE_PUBLISHED, NOTICE_CLOSED, ENTRY_REVERSED
}
