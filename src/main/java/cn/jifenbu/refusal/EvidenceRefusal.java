package cn.jifenbu.refusal;

public sealed interface EvidenceRefusal extends Refusal {
    record UnknownEvidence() implements EvidenceRefusal {}

    record TooManyUploads(int perDay) implements EvidenceRefusal {}

    record EvidenceStoreUnavailable() implements EvidenceRefusal {}
}
