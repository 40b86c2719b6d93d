package cn.jifenbu.bench;

import cn.jifenbu.verifier.EntryHash;
import cn.jifenbu.verifier.EntryLine;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.postgresql.PGConnection;

/// Gives the database named by `JIFENBU_DB_URL` a village of its own with a long and right ledger, for measuring verification
/// and export: `java … FillLedger VILLAGE ENTRIES`. 1,000 households, 1,000 entries a day from 1 January 2025 on.
final class FillLedger {

    private static final int HOUSEHOLDS = 1000;
    private static final int A_DAY = 1000;
    private static final int EARNED = 5;
    private static final UUID ACTOR = new UUID(1, 1);
    private static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");

    private FillLedger() {}

    public static void main(String... words) throws Exception {
        long village = Long.parseLong(words[0]);
        int entries = Integer.parseInt(words[1]);
        try (var db = DriverManager.getConnection(System.getenv("JIFENBU_DB_URL"), System.getenv("JIFENBU_DB_USER"),
                System.getenv("JIFENBU_DB_PASSWORD"))) {
            db.setAutoCommit(false);
            people(db, village, entries);
            var last = copy(db, village, entries);
            run(db, """
                    update account a set lots = (select jsonb_object_agg(year, points) from (
                      select extract(year from recorded_at at time zone 'Asia/Shanghai') as year, sum(points) as points
                      from entry e where e.village_id = a.village_id and e.household_id = a.household_id group by 1) l)
                    where village_id = """ + village);
            run(db, "insert into village_head (village_id, next_entry_no, last_hash) values (" + village + ", " + (entries + 1)
                    + ", '\\x" + HexFormat.of().formatHex(last) + "')");
            db.commit();
            db.setAutoCommit(true);
            run(db, "vacuum analyze entry");
        }
    }

    private static void people(Connection db, long village, int entries) throws Exception {
        long township = village / 1000;
        run(db, "insert into county values (" + township / 1000 + ", '测县') on conflict do nothing");
        run(db, "insert into township values (" + township + ", " + township / 1000 + ", '测乡') on conflict do nothing");
        run(db, "insert into village values (" + village + ", " + township + ", '测村')");
        run(db, "insert into village_group values (" + village + ", 1, '一组')");
        for (int h = 0; h < HOUSEHOLDS; h++) {
            var id = household(village, h);
            long seq = entries / HOUSEHOLDS + (h < entries % HOUSEHOLDS ? 1 : 0);
            run(db, "insert into household values (%d, '%s', '测-%d', 1, '', 'ACTIVE', '2025-01-01')".formatted(village, id, h));
            run(db, "insert into account values (%d, '%s', %d, 0, %d)".formatted(village, id, seq * EARNED, seq));
            run(db, "insert into account_year values (%d, '%s', 2025, %d)".formatted(village, id, seq * EARNED));
        }
    }

    private static byte[] copy(Connection db, long village, int entries) throws Exception {
        var hashes = new EntryHash();
        var hex = HexFormat.of();
        var hash = new byte[32];
        var note = new byte[32];
        var in = db.unwrap(PGConnection.class).getCopyAPI().copyIn("copy entry from stdin");
        for (int no = 1; no <= entries; no++) {
            var at = BEGIN.plus((no - 1) / A_DAY, ChronoUnit.DAYS).plusSeconds(no % A_DAY);
            long seq = (no - 1) / HOUSEHOLDS + 1;
            var line = new EntryLine(village, no, household(village, (no - 1) % HOUSEHOLDS), seq, "EARN", "ISSUANCE", EARNED,
                    EARNED, 2025, seq * EARNED, "claim", new UUID(village, no).toString(), note, ACTOR,
                    LocalDate.of(2025, 3, 5).toEpochDay(), at.getEpochSecond() * 1_000_000, hash, null);
            var next = hashes.of(hash, line);
            var text = ("%d\t%d\t%s\t%d\tEARN\tISSUANCE\t5\t5\t2025\t%d\tclaim\t%s\t\\\\x%s\t%s\t2025-03-05\t%s"
                    + "\t\\\\x%s\t\\\\x%s\t\\\\N\n").formatted(village, no, line.household(), seq, line.balanceAfter(),
                            line.sourceId(), hex.formatHex(note), ACTOR, at, hex.formatHex(hash), hex.formatHex(next))
                    .getBytes(StandardCharsets.UTF_8);
            in.writeToCopy(text, 0, text.length);
            hash = next;
        }
        in.endCopy();
        return hash;
    }

    private static UUID household(long village, int number) {
        return new UUID(village, number);
    }

    private static void run(Connection db, String sql) throws Exception {
        try (var statement = db.createStatement()) {
            statement.execute(sql);
        }
    }
}
