package cn.jifenbu.claims.paper;

import cn.jifenbu.claims.entry.EnterClaims;
import cn.jifenbu.claims.entry.NewClaim;
import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.evidence.ReadEvidence;
import cn.jifenbu.refusal.PaperRefusal.RowRefused;
import cn.jifenbu.refusal.PaperRefusal.RowsRefused;
import cn.jifenbu.refusal.PaperRefusal.SheetTotalWrong;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.village.VillageLock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/// Many claims at once: a sign-in sheet, a paper form, a workbook. All of them or, where asked for, the good rows only; a dry
/// run says what would happen. A row that cannot be read is reported with the others.
@ApplicationScoped
public class EnterClaimSheet {
    private static final int NAMED_ERRORS = 50;
    private final VillageLock villages;
    private final EnterClaims enter;
    private final PaperForms forms;
    private final ReadEvidence evidence;
    private final ClaimSheetRepository sheets;
    private final BusinessClock clock;

    EnterClaimSheet(VillageLock villages, EnterClaims enter, PaperForms forms, ReadEvidence evidence,
            ClaimSheetRepository sheets,
            BusinessClock clock) {
        this.villages = villages;
        this.enter = enter;
        this.forms = forms;
        this.evidence = evidence;
        this.sheets = sheets;
        this.clock = clock;
    }

    /// One line as it stands in the sheet; `unreadable` is why it is no claim, null when it is one.
    public record ClaimSheetLine(int row, NewClaim claim, Refusal unreadable) {}

    /// `writtenTotal` is the sum on the paper, null where there is none; it must be that of all lines. `photo` shows the sheet.
    public record ClaimSheet(ClaimSheetKind kind, String formNo, Long writtenTotal, UUID photo, List<ClaimSheetLine> lines) {}

    /// What became of a line; `claimNo` is null in a dry run and where it was refused.
    public record LineReport(int row, String householdCode, UUID claimId, Long claimNo, ClaimState state, Integer points,
            Refusal refusal) {}

    public record ClaimSheetReport(UUID sheet, int entered, int refused, long points, List<LineReport> lines) {}

    /// @throws RefusedException UnknownForm, FormEnded, UnknownEvidence, RowsRefused, SheetTotalWrong; nothing is entered then
    @Transactional
    public ClaimSheetReport enter(VillageId village, ClaimSheet sheet, boolean goodRowsOnly, boolean dryRun, Actor actor) {
        villages.lock(village);
        var form = sheet.formNo == null ? null : forms.requireOpen(village, sheet.formNo);
        if (sheet.photo != null) evidence.uploaderOf(village, sheet.photo);
        var id = UUID.randomUUID();
        var readable = sheet.lines.stream().filter(l -> l.unreadable == null).toList();
        var batch = enter.assess(village, readable.stream().map(ClaimSheetLine::claim).toList(), id, actor);
        boolean refused = batch.hasRefusals() || readable.size() < sheet.lines.size();
        if (!dryRun && refused && !goodRowsOnly) throw new RefusedException(refusal(report(null, sheet, readable, batch)));
        if (sheet.writtenTotal != null && !refused && sheet.writtenTotal != batch.points()) {
            throw new RefusedException(new SheetTotalWrong(sheet.writtenTotal, batch.points()));
        }
        if (dryRun || batch.accepted().isEmpty()) return report(null, sheet, readable, batch);
        keep(village, id, sheet, form, batch, actor);
        enter.write(village, batch, actor);
        return report(id, sheet, readable, batch);
    }

    private void keep(VillageId village, UUID id, ClaimSheet sheet, PaperFormRow form, EnterClaims.AssessmentBatch batch,
            Actor actor) {
        var row = new ClaimSheetRow();
        row.villageId = village.value();
        row.id = id;
        row.kind = sheet.kind;
        row.formNo = form == null ? null : form.formNo;
        row.claims = batch.accepted().size();
        row.points = batch.points();
        row.evidenceId = sheet.photo;
        row.enteredBy = actor.person();
        row.enteredAt = clock.now();
        sheets.persist(row);
        if (form != null) forms.use(form, id, actor);
        sheets.flush();
    }

    private static ClaimSheetReport report(UUID id, ClaimSheet sheet, List<ClaimSheetLine> readable,
            EnterClaims.AssessmentBatch batch) {
        var outcomes = new HashMap<Integer, EnterClaims.EntryResult>();
        for (int i = 0; i < readable.size(); i++) outcomes.put(readable.get(i).row, batch.outcomes().get(i));
        var lines = sheet.lines.stream().map(l -> line(l, outcomes.get(l.row))).toList();
        int refused = (int) lines.stream().filter(l -> l.refusal != null).count();
        return new ClaimSheetReport(id, lines.size() - refused, refused, batch.points(), lines);
    }

    private static LineReport line(ClaimSheetLine line, EnterClaims.EntryResult outcome) {
        var code = line.claim == null ? null : line.claim.householdCode();
        if (outcome == null) return new LineReport(line.row, code, null, null, null, null, line.unreadable);
        if (outcome.refusal() != null) return new LineReport(line.row, code, null, null, null, null, outcome.refusal());
        var row = outcome.row();
        return new LineReport(line.row, outcome.household().code(), row.claimNo == 0 ? null : row.id,
                row.claimNo == 0 ? null : row.claimNo, row.state, row.points, null);
    }

    private static RowsRefused refusal(ClaimSheetReport report) {
        return new RowsRefused(report.refused, report.lines.stream().filter(l -> l.refusal != null).limit(NAMED_ERRORS)
                .map(l -> new RowRefused(l.row, l.refusal)).toList());
    }
}
