package cn.jifenbu.dividend.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class RunStepRepository implements PanacheRepositoryBase<RunStepRow, RunStepRow.Key> {

    List<RunStepRow> list(RunRow run) {
        return list("villageId = ?1 and runId = ?2 order by stepNo", run.villageId, run.id);
    }
}
