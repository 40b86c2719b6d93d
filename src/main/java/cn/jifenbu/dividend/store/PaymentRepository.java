package cn.jifenbu.dividend.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PaymentRepository implements PanacheRepositoryBase<PaymentRow, PaymentRow.Key> {

    List<PaymentRow> list(RunRow run, UUID household) {
        return list("villageId = ?1 and runId = ?2 and householdId = ?3 order by paymentNo", run.villageId, run.id, household);
    }
}
