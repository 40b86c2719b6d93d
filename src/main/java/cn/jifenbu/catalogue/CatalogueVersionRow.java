package cn.jifenbu.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

@Entity
@Table(name = "catalogue_version")
@IdClass(CatalogueVersionRow.Key.class)
class CatalogueVersionRow {

    @Id long villageId;
    @Id int versionNo;
    LocalDate validFrom;
    String resolution;
    UUID approvedBy;
    Instant approvedAt;

    record Key(long villageId, int versionNo) {}
}
