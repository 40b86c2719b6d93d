package cn.jifenbu.bench;

import java.sql.SQLException;
import java.util.UUID;

/// The place the benchmarks happen in: villages of equal size in one county, their accounts open, nothing posted yet.
record BenchVillages(int villages, int households) {

    private static final long FIRST = 510_000_001_000L;

    /// The household's id is its number in its village, so that nobody has to look it up.
    static UUID household(int number) {
        return new UUID(0x1000, number);
    }

    long village(int number) {
        return FIRST + number;
    }

    void fill() throws SQLException {
        BenchDatabase.change("""
                insert into county values (510000, '试县');
                insert into township values (510000001, 510000, '试乡');
                insert into village select %1$d + n, 510000001, '试村' || n from generate_series(0, %2$d - 1) n;
                insert into village_group select village_id, 1, '一组' from village;
                insert into household select village_id, ('00000000-0000-1000-0000-' || lpad(to_hex(n), 12, '0'))::uuid,
                  'H' || n, 1, '1号', 'ACTIVE', '2024-01-01' from village, generate_series(0, %3$d - 1) n;
                insert into member select village_id, id, id, 1, '冉光明', '户主', 1970, true from household;
                insert into village_head (village_id) select village_id from village;
                insert into account (village_id, household_id) select village_id, id from household;
                insert into account_year (village_id, household_id, year) select village_id, id, 2026 from household;
                analyze;
                """.formatted(FIRST, villages, households));
    }

    long size() {
        return (long) villages * households;
    }

    /// Back to the beginning, as if nothing had been posted.
    void empty() throws SQLException {
        BenchDatabase.change("""
                alter table entry disable trigger user;
                delete from entry;
                alter table entry enable trigger user;
                update account set balance = 0, seq = 0, lots = '{}';
                update account_year set merit = 0;
                update village_head set next_entry_no = 1;
                """);
    }

    /// So many more entries for every household, village by village in turn as life brings them. Numbers and balances are
    /// right, so that posting goes on from there; the hashes are made up, because nobody recomputes them here.
    void addEntries(int each) throws SQLException {
        BenchDatabase.change("""
                insert into entry select a.village_id,
                  h.next_entry_no + (k - 1) * %1$d + ('x' || right(a.household_id::text, 12))::bit(48)::bigint,
                  a.household_id, a.seq + k, 'EARN', 'ISSUANCE', 1, 1, 2026, a.balance + k, 'bench', gen_random_uuid()::text,
                  decode(repeat('00', 32), 'hex'), '00000000-0000-0007-0000-000000000007', '2026-03-05', now(),
                  sha256(int8send(k)), sha256(int8send(k + 1))
                from generate_series(1, %2$d) k, account a join village_head h using (village_id);
                update account set balance = balance + %2$d, seq = seq + %2$d,
                  lots = jsonb_build_object(extract(year from now()), balance + %2$d);
                update account_year set merit = merit + %2$d;
                update village_head set next_entry_no = next_entry_no + %1$d * %2$d;
                """.formatted(households, each));
        BenchDatabase.change("vacuum analyze");
    }
}
