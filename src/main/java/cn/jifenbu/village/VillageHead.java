package cn.jifenbu.village;

import cn.jifenbu.shared.VillageId;

/// The village's locked head as this transaction knows it: the number and the hash the next entry goes on from.
public final class VillageHead {

    /// Under which the transaction remembers it.
    record Key(VillageId village) {}

    public long nextEntryNo;
    public byte[] lastHash;

    public VillageHead(long nextEntryNo, byte[] lastHash) {
        this.nextEntryNo = nextEntryNo;
        this.lastHash = lastHash;
    }
}
