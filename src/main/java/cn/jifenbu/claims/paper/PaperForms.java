package cn.jifenbu.claims.paper;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.refusal.PaperRefusal.FormEnded;
import cn.jifenbu.refusal.PaperRefusal.UnknownForm;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Pre-numbered forms: printed in batches for a group, each number once, until every one is entered or void.
@ApplicationScoped
public class PaperForms {
    private final VillageLock villages;
    private final Divisions divisions;
    private final EntityManager db;
    private final BusinessClock clock;

    PaperForms(VillageLock villages, Divisions divisions, EntityManager db, BusinessClock clock) {
        this.villages = villages;
        this.divisions = divisions;
        this.db = db;
        this.clock = clock;
    }

    /// A batch as it was printed, and what has come back: when `out` is 0 it is reconciled. `points` is what was entered.
    public record Batch(UUID id, int group, String firstForm, String lastForm, Instant printedAt, long printed, long used,
            long voided, long out, long claims, long points) {}

    /// @throws RefusedException InvalidFields when there is no such group
    @Transactional
    public Batch print(VillageId village, int group, int count, Actor actor) {
        villages.lock(village);
        if (!divisions.hasGroup(village, group)) {
            throw new RefusedException(new InvalidFields(List.of(new FieldError("group", "没有这个组"))));
        }
        long first = db.createQuery("select coalesce(max(formNo), 0) + 1 from PaperFormRow where villageId = ?1", Long.class)
                .setParameter(1, village.value()).getSingleResult();
        var batch = UUID.randomUUID();
        for (long no = first; no < first + count; no++) {
            var row = new PaperFormRow();
            row.villageId = village.value();
            row.formNo = no;
            row.batchId = batch;
            row.groupNo = group;
            row.state = PaperFormState.PRINTED;
            row.printedBy = actor.person();
            row.printedAt = clock.now();
            db.persist(row);
        }
        db.flush();
        return batches(village, batch, 1).getFirst();
    }

    /// Newest first; `batch` null means all.
    @Transactional
    public List<Batch> batches(VillageId village, UUID batch, int limit) {
        return db.createQuery("""
                select f.batchId, min(f.groupNo), min(f.formNo), max(f.formNo), min(f.printedAt), count(*),
                  sum(case when f.state = 'USED' then 1 else 0 end), sum(case when f.state = 'VOID' then 1 else 0 end),
                  coalesce(sum(s.claims), 0), coalesce(sum(s.points), 0)
                from PaperFormRow f left join ClaimSheetRow s on s.villageId = f.villageId and s.id = f.sheetId
                where f.villageId = ?1 and (?2 is null or f.batchId = ?2) group by f.batchId order by min(f.formNo) desc""",
                Object[].class).setParameter(1, village.value()).setParameter(2, batch).setMaxResults(limit).getResultStream()
                .map(PaperForms::batch).toList();
    }

    private static Batch batch(Object[] r) {
        long printed = (long) r[5], used = ((Number) r[6]).longValue(), voided = ((Number) r[7]).longValue();
        return new Batch((UUID) r[0], (int) r[1], new FormNumber((long) r[2]).toString(),
                new FormNumber((long) r[3]).toString(), (Instant) r[4], printed, used, voided, printed - used - voided,
                ((Number) r[8]).longValue(), ((Number) r[9]).longValue());
    }

    /// The numbers of a batch, for printing.
    ///
    /// @throws RefusedException UnknownForm
    @Transactional
    public List<FormNumber> numbers(VillageId village, UUID batch) {
        var numbers = db.createQuery("select formNo from PaperFormRow where villageId = ?1 and batchId = ?2 order by formNo",
                Long.class).setParameter(1, village.value()).setParameter(2, batch).getResultStream().map(FormNumber::new)
                .toList();
        if (numbers.isEmpty()) throw new RefusedException(new UnknownForm("—"));
        return numbers;
    }

    /// Spoilt or lost.
    ///
    /// @throws RefusedException UnknownForm, FormEnded
    @Transactional
    public Batch spoil(VillageId village, String formNo, String reason, Actor actor) {
        villages.lock(village);
        var row = requireOpen(village, formNo);
        end(row, PaperFormState.VOID, actor);
        row.reason = reason;
        db.flush();
        return batches(village, row.batchId, 1).getFirst();
    }

    /// @throws RefusedException UnknownForm, FormEnded
    PaperFormRow requireOpen(VillageId village, String formNo) {
        var number = FormNumber.parse(formNo).orElseThrow(() -> new RefusedException(new UnknownForm(formNo)));
        var row = db.find(PaperFormRow.class, new PaperFormRow.Key(village.value(), number.no()));
        if (row == null) throw new RefusedException(new UnknownForm(formNo));
        if (row.state != PaperFormState.PRINTED) throw new RefusedException(new FormEnded(formNo, row.state.name()));
        return row;
    }

    void use(PaperFormRow row, UUID sheet, Actor actor) {
        end(row, PaperFormState.USED, actor);
        row.sheetId = sheet;
    }

    private void end(PaperFormRow row, PaperFormState state, Actor actor) {
        row.state = state;
        row.endedBy = actor.person();
        row.endedAt = clock.now();
    }
}
