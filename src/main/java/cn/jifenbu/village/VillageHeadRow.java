package cn.jifenbu.village;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/// For reading; [VillageLock] and [EntryWriter] write.
@Entity
@Immutable
@Table(name = "village_head")
public class VillageHeadRow {

    @Id long villageId;
    public long nextEntryNo;
    public byte[] lastHash;
}
