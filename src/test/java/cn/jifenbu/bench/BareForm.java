package cn.jifenbu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// One posting as bare JDBC writes it: locks the head, and writes entry, account, year and head as the service does.
/// The floor of every ratio is the fastest of these.
enum BareForm {
    /// One function call, which is its own transaction.
    FUNCTION {
        @Override
        Poster open(Connection db, boolean withReply) throws SQLException {
            db.setAutoCommit(true);
            var call = db.prepareStatement("select bench_post(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            return (village, household) -> {
                var source = UUID.randomUUID();
                call.setLong(1, village);
                call.setObject(2, household);
                call.setLong(3, 1);
                call.setInt(4, YEAR);
                call.setString(5, source.toString());
                call.setObject(6, CLERK);
                call.setObject(7, DAY);
                call.setObject(8, OffsetDateTime.now());
                call.setBytes(9, FIELDS);
                if (withReply) call.setString(10, source.toString());
                else call.setNull(10, Types.VARCHAR);
                call.executeQuery().close();
            };
        }
    },
    /// Each statement a round trip.
    PLAIN {
        @Override
        Poster open(Connection db, boolean withReply) throws SQLException {
            db.setAutoCommit(false);
            var lock = db.prepareStatement(LOCK);
            var read = db.prepareStatement(READ);
            var account = db.prepareStatement(ACCOUNT);
            var entry = db.prepareStatement(ENTRY);
            var year = db.prepareStatement(YEARS);
            var head = db.prepareStatement(HEAD);
            return (village, household) -> {
                lock.setLong(1, village);
                read.setLong(1, village);
                read.setObject(2, household);
                long no;
                byte[] last;
                long balance;
                long seq;
                try (var found = lock.executeQuery()) {
                    found.next();
                    no = found.getLong(1);
                    last = found.getBytes(2);
                }
                try (var found = read.executeQuery()) {
                    found.next();
                    balance = found.getLong(1);
                    seq = found.getLong(3);
                }
                fillAccount(account, 0, village, household, balance + 1, seq + 1);
                account.executeUpdate();
                fillEntry(entry, 0, village, no, household, seq + 1, balance + 1, last);
                entry.executeUpdate();
                fillYear(year, 0, village, household);
                year.executeUpdate();
                fillHead(head, 0, village, no + 1);
                head.executeUpdate();
                db.commit();
            };
        }
    },
    /// Lock and read in one round trip, all writes in another, the commit in a third.
    BATCHED {
        @Override
        Poster open(Connection db, boolean withReply) throws SQLException {
            db.setAutoCommit(false);
            var read = db.prepareStatement(LOCK + ";" + READ);
            var write = db.prepareStatement(String.join(";", ACCOUNT, ENTRY, YEARS, HEAD));
            return (village, household) -> {
                read.setLong(1, village);
                read.setLong(2, village);
                read.setObject(3, household);
                read.execute();
                var found = read.getResultSet();
                found.next();
                long no = found.getLong(1);
                var last = found.getBytes(2);
                read.getMoreResults();
                found = read.getResultSet();
                found.next();
                long balance = found.getLong(1);
                long seq = found.getLong(3);
                fillAccount(write, 0, village, household, balance + 1, seq + 1);
                fillEntry(write, 4, village, no, household, seq + 1, balance + 1, last);
                fillYear(write, 14, village, household);
                fillHead(write, 16, village, no + 1);
                write.execute();
                db.commit();
            };
        }
    };

    interface Poster {
        void post(long village, UUID household) throws SQLException;
    }

    static final int YEAR = 2026;
    static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    static final UUID CLERK = new UUID(7, 7);
    static final byte[] FIELDS = new byte[320];

    private static final String LOCK = "select next_entry_no, last_hash from village_head where village_id = ? for update";
    private static final String READ = "select balance, held, seq from account where village_id = ? and household_id = ?";
    private static final String ACCOUNT = "update account set balance = ?, seq = ? where village_id = ? and household_id = ?";
    private static final String ENTRY = """
            insert into entry values (?, ?, ?, ?, 'EARN', 'ISSUANCE', 1, 1, 2026, ?, 'bench', ?,
              '\\x0000000000000000000000000000000000000000000000000000000000000000', ?, '2026-03-05', ?, ?, ?)""";
    private static final String YEARS = """
            insert into account_year values (?, ?, 2026, 1) on conflict (village_id, household_id, year)
            do update set merit = account_year.merit + excluded.merit""";
    private static final String HEAD = "update village_head set next_entry_no = ?, last_hash = ? where village_id = ?";
    private static final byte[] HASH = new byte[32];

    static final String FUNCTION_SQL = """
            create function bench_post(v bigint, h uuid, p bigint, y int, src text, who uuid, day date, at timestamptz,
              fields bytea, k text) returns bigint language plpgsql as $$
            declare head village_head; a account; hash bytea;
            begin
              select * into head from village_head where village_id = v for update;
              if k is not null then
                perform 1 from idempotent_reply where village_id = v and person_id = who and key = k;
                if found then return 0; end if;
              end if;
              update account set balance = balance + p, seq = seq + 1 where village_id = v and household_id = h
                returning * into a;
              update account_year set merit = merit + p where village_id = v and household_id = h and year = y;
              hash := sha256(head.last_hash || fields);
              insert into entry values (v, head.next_entry_no, h, a.seq, 'EARN', 'ISSUANCE', p, p, y, a.balance, 'bench', src,
                '\\x0000000000000000000000000000000000000000000000000000000000000000', who, day, at, head.last_hash, hash);
              update village_head set next_entry_no = next_entry_no + 1, last_hash = hash where village_id = v;
              if k is not null then
                insert into idempotent_reply values (v, who, k, hash, 201, '/api/v1/villages/510000001000/entries/1',
                  repeat('x', 400), at);
              end if;
              return head.next_entry_no;
            end $$;
            grant execute on function bench_post to jifenbu_app""";

    String label() {
        return switch (this) {
            case FUNCTION -> "one function";
            case PLAIN -> "plain statements";
            case BATCHED -> "statements in two batches";
        };
    }

    static List<String> labels(String where) {
        return Arrays.stream(values()).map(form -> where + form.label()).toList();
    }

    abstract Poster open(Connection db, boolean withReply) throws SQLException;

    private static void fillAccount(PreparedStatement s, int at, long village, UUID household, long balance, long seq)
            throws SQLException {
        s.setLong(at + 1, balance);
        s.setLong(at + 2, seq);
        s.setLong(at + 3, village);
        s.setObject(at + 4, household);
    }

    private static void fillEntry(PreparedStatement s, int at, long village, long no, UUID household, long seq, long balance,
            byte[] last) throws SQLException {
        s.setLong(at + 1, village);
        s.setLong(at + 2, no);
        s.setObject(at + 3, household);
        s.setLong(at + 4, seq);
        s.setLong(at + 5, balance);
        s.setString(at + 6, UUID.randomUUID().toString());
        s.setObject(at + 7, CLERK);
        s.setObject(at + 8, OffsetDateTime.now());
        s.setBytes(at + 9, last);
        s.setBytes(at + 10, HASH);
    }

    private static void fillYear(PreparedStatement s, int at, long village, UUID household) throws SQLException {
        s.setLong(at + 1, village);
        s.setObject(at + 2, household);
    }

    private static void fillHead(PreparedStatement s, int at, long village, long next) throws SQLException {
        s.setLong(at + 1, next);
        s.setBytes(at + 2, HASH);
        s.setLong(at + 3, village);
    }
}
