package cn.jifenbu.refusal;

public sealed interface SealRefusal extends Refusal {

    record NotSealedYet(long entryNo) implements SealRefusal {}
}
