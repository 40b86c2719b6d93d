package cn.jifenbu.deductions.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class DeductionStepRepository implements PanacheRepositoryBase<DeductionStepRow, DeductionStepRow.Key> {

    List<DeductionStepRow> of(DeductionRow deduction) {
        return list("villageId = ?1 and deductionId = ?2 order by stepNo", deduction.villageId, deduction.id);
    }
}
