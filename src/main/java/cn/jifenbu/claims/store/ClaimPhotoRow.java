package cn.jifenbu.claims.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

@Entity
@Table(name = "claim_evidence")
@IdClass(ClaimPhotoRow.Key.class)
public class ClaimPhotoRow {
    @Id long villageId;
    @Id UUID claimId;
    @Id int position;
    public UUID evidenceId;
    int seenBefore;

    static ClaimPhotoRow of(ClaimRow claim, int position, UUID evidence, int seenBefore) {
        var row = new ClaimPhotoRow();
        row.villageId = claim.villageId;
        row.claimId = claim.id;
        row.position = position;
        row.evidenceId = evidence;
        row.seenBefore = seenBefore;
        return row;
    }

    record Key(long villageId, UUID claimId, int position) {}
}
