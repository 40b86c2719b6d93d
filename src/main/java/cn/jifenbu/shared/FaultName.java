package cn.jifenbu.shared;

/// What kind of fault it was, for the log: its message may hold what somebody typed.
public final class FaultName {

    private FaultName() {}

    public static String of(Throwable fault) {
        return fault.getClass().getSimpleName();
    }
}
