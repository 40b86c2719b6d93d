package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.model.ClaimState;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.Sql;
import cn.jifenbu.sql.SqlParameters;
import cn.jifenbu.sql.SqlQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Writes new claims with their numbers, their first steps and their photos in one round trip, for one as for ten thousand.
/// The numbers follow the order of the claims.
@ApplicationScoped
class InsertClaimsStatement {
    private static final String CLAIMS = """
            with head as (update village_head set next_claim_no = next_claim_no + ? where village_id = ?
              returning village_id, next_claim_no - ? as first)
            insert into claim (village_id, id, claim_no, household_id, group_no, rule_id, version_no, channel, state, quantity,
              points, happened_on, event, note, submitted_by, first_checked_by, submitted_at, two_approvals, steps, changed_at,
              created_at, client_key, sheet_id, due_on)
            select head.village_id, u.id, head.first + u.n - 1, u.household_id, u.group_no, u.rule_id, u.version_no, u.channel,
              u.state, u.quantity, u.points, u.happened_on, u.event, u.note, ?, u.first_checked_by, u.submitted_at,
              u.two_approvals, u.steps, ?, ?, u.client_key, u.sheet_id, u.due_on
            from head, unnest(?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::int[], ?::text[], ?::text[], ?::int[], ?::int[],
              ?::date[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[], ?::boolean[], ?::int[], ?::uuid[], ?::uuid[],
              ?::date[]) with ordinality
              as u(id, household_id, group_no, rule_id, version_no, channel, state, quantity, points, happened_on, event, note,
              first_checked_by, submitted_at, two_approvals, steps, client_key, sheet_id, due_on, n)
            returning claim_no""";
    private static final String STEPS = """
            insert into claim_step (village_id, claim_id, step_no, from_state, to_state, actor, taken_at)
            select ?, u.claim_id, u.step_no, u.from_state, u.to_state, ?, ?
            from unnest(?::uuid[], ?::int[], ?::text[], ?::text[]) u(claim_id, step_no, from_state, to_state)""";
    private static final String PHOTOS = """
            insert into claim_evidence (village_id, claim_id, position, evidence_id, seen_before)
            select ?, u.claim_id, u.position, u.evidence_id, u.seen_before
            from unnest(?::uuid[], ?::int[], ?::uuid[], ?::int[]) u(claim_id, position, evidence_id, seen_before)""";
    private final Sql sql;

    InsertClaimsStatement(Sql sql) {
        this.sql = sql;
    }

    /// All by one person at one moment; `claimNo` is set in each row.
    void write(VillageId village, List<AssessedClaim> claims, Actor actor, Instant now) {
        if (claims.isEmpty()) return;
        boolean photos = claims.stream().anyMatch(c -> !c.photos().isEmpty());
        var parameters = new SqlParameters();
        claims(parameters, village, claims, actor, now);
        steps(parameters, village, claims, actor, now);
        if (photos) photos(parameters, village, claims);
        sql.run(connection -> {
            connection.readAll(List.of(new SqlQuery<>(CLAIMS + ";" + STEPS + (photos ? ";" + PHOTOS : ""), parameters.values(),
                    rows -> number(claims, rows))));
            return null;
        });
    }

    private static long number(List<AssessedClaim> claims, ResultSet rows) throws SQLException {
        long first = Long.MAX_VALUE;
        while (rows.next()) first = Math.min(first, rows.getLong(1));
        for (var claim : claims) claim.row().claimNo = first++;
        return first;
    }

    private static void claims(SqlParameters parameters, VillageId village, List<AssessedClaim> claims, Actor actor,
            Instant now) {
        var rows = claims.stream().map(AssessedClaim::row).toList();
        parameters.add(rows.size()).add(village.value()).add(rows.size()).add(actor.person()).add(now).add(now);
        parameters.all("uuid", rows, r -> r.id).all("uuid", rows, r -> r.householdId).all("int4", rows, r -> r.groupNo)
                .all("text", rows, r -> r.ruleId).all("int4", rows, r -> r.versionNo).all("text", rows, r -> r.channel.name())
                .all("text", rows, r -> r.state.name()).all("int4", rows, r -> r.quantity).all("int4", rows, r -> r.points)
                .all("date", rows, r -> r.happenedOn).all("text", rows, r -> r.event).all("text", rows, r -> r.note)
                .all("uuid", rows, r -> r.firstCheckedBy)
                .all("timestamptz", rows, r -> r.submittedAt == null ? null : r.submittedAt.atOffset(ZoneOffset.UTC))
                .all("bool", rows, r -> r.twoApprovals).all("int4", rows, r -> r.steps).all("uuid", rows, r -> r.clientKey)
                .all("uuid", rows, r -> r.sheetId).all("date", rows, r -> r.dueOn);
    }

    private record StepLine(UUID claim, int number, ClaimState from, ClaimState to) {}

    private static void steps(SqlParameters parameters, VillageId village, List<AssessedClaim> claims, Actor actor,
            Instant now) {
        var lines = new ArrayList<StepLine>();
        for (var claim : claims) {
            for (int i = 0; i < claim.states().size(); i++) {
                lines.add(
                        new StepLine(claim.row().id, i + 1, i == 0 ? null : claim.states().get(i - 1), claim.states().get(i)));
            }
        }
        parameters.add(village.value()).add(actor.person()).add(now);
        parameters.all("uuid", lines, StepLine::claim).all("int4", lines, StepLine::number)
                .all("text", lines, l -> l.from == null ? null : l.from.name()).all("text", lines, l -> l.to.name());
    }

    private record PhotoLine(UUID claim, int position, UUID photo, int seenBefore) {}

    private static void photos(SqlParameters parameters, VillageId village, List<AssessedClaim> claims) {
        var lines = new ArrayList<PhotoLine>();
        for (var claim : claims) {
            int position = 1;
            for (var photo : claim.photos().entrySet()) {
                lines.add(new PhotoLine(claim.row().id, position++, photo.getKey(), photo.getValue()));
            }
        }
        parameters.add(village.value());
        parameters.all("uuid", lines, PhotoLine::claim).all("int4", lines, PhotoLine::position)
                .all("uuid", lines, PhotoLine::photo)
                .all("int4", lines, PhotoLine::seenBefore);
    }
}
