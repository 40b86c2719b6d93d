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
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Pre-numbered forms: printed in batches for a group, each number once, until every one is entered or void.
@ApplicationScoped
public class PaperForms {
    private final VillageLock villages;
    private final Divisions divisions;
    private final PaperFormRepository forms;
    private final BusinessClock clock;

    PaperForms(VillageLock villages, Divisions divisions, PaperFormRepository forms, BusinessClock clock) {
        this.villages = villages;
        this.divisions = divisions;
        this.forms = forms;
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
        long first = forms.nextNo(village);
        var batch = UUID.randomUUID();
        for (long number = first; number < first + count; number++) {
            forms.persist(PaperFormRow.printed(village, number, batch, group, actor.person(), clock.now()));
        }
        forms.flush();
        return forms.newestBatches(village, batch, 1).getFirst();
    }

    /// Newest first; `batch` null means all.
    @Transactional
    public List<Batch> batches(VillageId village, UUID batch, int limit) {
        return forms.newestBatches(village, batch, limit);
    }

    /// The numbers of a batch, for printing.
    ///
    /// @throws RefusedException UnknownForm
    @Transactional
    public List<FormNumber> numbers(VillageId village, UUID batch) {
        var numbers = forms.numbers(village, batch);
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
        forms.flush();
        return forms.newestBatches(village, row.batchId, 1).getFirst();
    }

    /// @throws RefusedException UnknownForm, FormEnded
    PaperFormRow requireOpen(VillageId village, String formNo) {
        var row = forms.require(village, formNo);
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
