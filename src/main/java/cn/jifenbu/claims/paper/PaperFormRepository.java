package cn.jifenbu.claims.paper;

import cn.jifenbu.claims.paper.PaperForms.Batch;
import cn.jifenbu.refusal.PaperRefusal.UnknownForm;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class PaperFormRepository implements PanacheRepositoryBase<PaperFormRow, PaperFormRow.Key> {

    /// @throws RefusedException UnknownForm
    PaperFormRow require(VillageId village, String formNo) {
        return FormNumber.parse(formNo).map(number -> findById(new PaperFormRow.Key(village.value(), number.no())))
                .orElseThrow(() -> new RefusedException(new UnknownForm(formNo)));
    }

    long nextNo(VillageId village) {
        return getEntityManager()
                .createQuery("select coalesce(max(formNo), 0) + 1 from PaperFormRow where villageId = ?1", Long.class)
                .setParameter(1, village.value()).getSingleResult();
    }

    List<FormNumber> numbers(VillageId village, UUID batch) {
        return getEntityManager()
                .createQuery("select formNo from PaperFormRow where villageId = ?1 and batchId = ?2 order by formNo",
                        Long.class)
                .setParameter(1, village.value()).setParameter(2, batch).getResultStream().map(FormNumber::new).toList();
    }

    /// Newest first; `batch` null means all.
    List<Batch> newestBatches(VillageId village, UUID batch, int limit) {
        return getEntityManager().createQuery("""
                select f.batchId, min(f.groupNo), min(f.formNo), max(f.formNo), min(f.printedAt), count(*),
                  sum(case when f.state = 'USED' then 1 else 0 end), sum(case when f.state = 'VOID' then 1 else 0 end),
                  coalesce(sum(s.claims), 0), coalesce(sum(s.points), 0)
                from PaperFormRow f left join ClaimSheetRow s on s.villageId = f.villageId and s.id = f.sheetId
                where f.villageId = ?1 and (?2 is null or f.batchId = ?2) group by f.batchId order by min(f.formNo) desc""",
                Object[].class).setParameter(1, village.value()).setParameter(2, batch).setMaxResults(limit).getResultStream()
                .map(PaperFormRepository::batch).toList();
    }

    private static Batch batch(Object[] r) {
        long printed = (long) r[5], used = ((Number) r[6]).longValue(), voided = ((Number) r[7]).longValue();
        return new Batch((UUID) r[0], (int) r[1], new FormNumber((long) r[2]).toString(),
                new FormNumber((long) r[3]).toString(), (Instant) r[4], printed, used, voided, printed - used - voided,
                ((Number) r[8]).longValue(), ((Number) r[9]).longValue());
    }
}
