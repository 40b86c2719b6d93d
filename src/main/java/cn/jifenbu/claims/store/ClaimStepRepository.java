package cn.jifenbu.claims.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class ClaimStepRepository implements PanacheRepositoryBase<ClaimStepRow, ClaimStepRow.Key> {

    List<ClaimStepRow> of(ClaimRow claim) {
        return list("villageId = ?1 and claimId = ?2 order by stepNo", claim.villageId, claim.id);
    }
}
