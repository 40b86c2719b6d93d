package cn.jifenbu.claims.notice;

import cn.jifenbu.ledger.seals.Seal;
import cn.jifenbu.shared.VillageKey;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

@Entity
@Table(name = "notice")
@IdClass(VillageKey.class)
class NoticeRow {

    @Id long villageId;
    @Id UUID id;
    long noticeNo;
    @Enumerated(EnumType.STRING) State state;
    Instant publishedAt;
    Instant closesAt;
    Instant closedAt;
    UUID publishedBy;
    Long sealNo;
    byte[] sealHash;
    LocalDate fromDay;
    LocalDate untilDay;

    /// The ledger's seal of the moment goes on the board with the lines.
    void show(Seal seal) {
        sealNo = seal.sealNo();
        sealHash = HexFormat.of().parseHex(seal.hash());
    }

    enum State {
        OPEN, CLOSED
    }
}
