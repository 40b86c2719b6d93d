package cn.jifenbu.catalogue.store;

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
public class CatalogueVersionRow {

    @Id public long villageId;
    @Id public int versionNo;
    public LocalDate validFrom;
    public String resolution;
    public UUID approvedBy;
    public Instant approvedAt;

    public record Key(long villageId, int versionNo) {}
}
