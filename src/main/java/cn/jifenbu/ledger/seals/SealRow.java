package cn.jifenbu.ledger.seals;

import cn.jifenbu.verifier.SealLine;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "seal")
@IdClass(SealRow.Key.class)
public class SealRow {

    @Id long villageId;
    @Id long sealNo;
    public long firstEntryNo;
    public long lastEntryNo;
    byte[] root;
    byte[] prevHash;
    String occasion;
    Instant sealedAt;
    String algorithm;
    String keyId;
    byte[] publicKey;
    byte[] hash;
    byte[] signature;

    record Key(long villageId, long sealNo) {}

    public static SealRow of(SealLine seal) {
        var row = new SealRow();
        row.villageId = seal.village();
        row.sealNo = seal.sealNo();
        row.firstEntryNo = seal.firstEntryNo();
        row.lastEntryNo = seal.lastEntryNo();
        row.root = seal.root();
        row.prevHash = seal.prevHash();
        row.occasion = seal.occasion();
        row.sealedAt = Instant.EPOCH.plus(seal.sealedMicros(), ChronoUnit.MICROS);
        row.algorithm = seal.algorithm();
        row.keyId = seal.keyId();
        row.publicKey = seal.publicKey();
        row.hash = seal.hash();
        row.signature = seal.signature();
        return row;
    }

    public SealLine toLine(UUID installation) {
        return new SealLine(installation, villageId, sealNo, firstEntryNo, lastEntryNo, root, prevHash, occasion,
                ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt), algorithm, keyId, publicKey, hash, signature);
    }
}
