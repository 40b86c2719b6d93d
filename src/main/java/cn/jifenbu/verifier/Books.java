package cn.jifenbu.verifier;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What the entries read so far add up to, household by household.
public final class Books {

    private final Map<UUID, Book> books = new HashMap<>();
    private final boolean fromTheStart;

    /// @param fromTheStart false where earlier entries are not at hand: a household's first entry is then believed
    Books(boolean fromTheStart) {
        this.fromTheStart = fromTheStart;
    }

    /// One household: its balance, the number of its last entry and its merit by year.
    public static final class Book {

        private long balance;
        private long seq;
        private final Map<Long, Long> merit = new TreeMap<>();

        public long balance() {
            return balance;
        }

        public long seq() {
            return seq;
        }

        public Map<Long, Long> merit() {
            return merit;
        }
    }

    /// @return what is wrong, null when nothing is
    String add(EntryLine line) {
        var book = books.get(line.household());
        if (book == null) {
            book = new Book();
            books.put(line.household(), book);
            if (!fromTheStart) {
                book.seq = line.accountSeq() - 1;
                book.balance = line.balanceAfter() - line.points();
            }
        }
        if (line.accountSeq() != book.seq + 1) return "该户流水号不连续";
        if (line.balanceAfter() != book.balance + line.points()) return "余额与积分不符";
        book.seq = line.accountSeq();
        book.balance = line.balanceAfter();
        if (line.merit() != 0) book.merit.merge(line.meritYear(), line.merit(), Long::sum);
        return null;
    }

    public Map<UUID, Book> byHousehold() {
        return books;
    }
}
