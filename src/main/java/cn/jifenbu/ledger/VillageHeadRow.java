package cn.jifenbu.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "village_head")
class VillageHeadRow {

    @Id long villageId;
    long nextEntryNo;
    byte[] lastHash;
    long nextClaimNo;
    long nextNoticeNo;
    long nextOrderNo;
}
