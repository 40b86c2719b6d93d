package cn.jifenbu.verifier;

/// The first thing that is wrong. `entryNo` or `sealNo` is null when no single one is to blame.
public record Fault(Long entryNo, Long sealNo, String problem) {

    public static Fault entry(long no, String problem) {
        return new Fault(no, null, problem);
    }

    public static Fault seal(long no, String problem) {
        return new Fault(null, no, problem);
    }

    public static Fault of(String problem) {
        return new Fault(null, null, problem);
    }

    /// `第 17 笔：内容与哈希不符`
    @Override
    public String toString() {
        if (entryNo != null) return "第 " + entryNo + " 笔：" + problem;
        return sealNo == null ? problem : "第 " + sealNo + " 号封存：" + problem;
    }
}
