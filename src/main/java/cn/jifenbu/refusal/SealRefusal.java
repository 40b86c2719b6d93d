package cn.jifenbu.refusal;

public sealed interface SealRefusal extends Refusal {

    record UnknownEntry() implements SealRefusal {}

    record NotSealedYet(long entryNo) implements SealRefusal {}
}
