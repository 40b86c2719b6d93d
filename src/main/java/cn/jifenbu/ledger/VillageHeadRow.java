package cn.jifenbu.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// For reading; [VillageLock] and [WriteEntries] write.
@Entity
@Immutable
@Table(name = "village_head")
class VillageHeadRow {

    @Id long villageId;
    long nextEntryNo;
    byte[] lastHash;
}
