package cn.jifenbu.householdchange;

import cn.jifenbu.household.HouseholdState;
import cn.jifenbu.ledger.model.EntryKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The ledger as plainly as it can be said, in memory: what it answers, the real one must answer too. Every step gives the
/// name of the refusal, or null when it was done.
class LedgerModel {

    final List<Book> books = new ArrayList<>();
    final List<Held> holds = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final List<Moved> moves = new ArrayList<>();
    final boolean debtAllowed;
    long now;

    LedgerModel(boolean debtAllowed) {
        this.debtAllowed = debtAllowed;
    }

    static class Book {
        HouseholdState state = HouseholdState.ACTIVE;
        int heads = 4;
        Book into;
        long balance;
        final Map<Integer, Long> merit = new TreeMap<>();
    }

    /// Points that went from one household to another, after so many lines; by a split one of `heads` left.
    record Moved(Book from, Book to, boolean merge, int lines, long points, long before, int heads) {}

    static class Held {
        Book book;
        final long points;
        final long expiresAt;
        String ended;

        Held(Book book, long points, long expiresAt) {
            this.book = book;
            this.points = points;
            this.expiresAt = expiresAt;
        }
    }

    static class Line {
        final Book book;
        final EntryKind kind;
        final long points;
        final long merit;
        final int year;
        boolean reversed;

        Line(Book book, EntryKind kind, long points, int year) {
            this(book, kind, points, points, year);
        }

        Line(Book book, EntryKind kind, long points, long merit, int year) {
            this.book = book;
            this.kind = kind;
            this.points = points;
            this.merit = merit;
            this.year = year;
        }
    }

    long held(Book book) {
        return holds.stream().filter(h -> h.book == book && h.ended == null).mapToLong(h -> h.points).sum();
    }

    private long available(Book book) {
        return book.balance - held(book);
    }

    private void write(Book book, EntryKind kind, long points, long merit, int year) {
        lines.add(new Line(book, kind, points, year));
        book.balance += points;
        book.merit.merge(year, merit, Long::sum);
    }

    private boolean tooDeep(Book book, long points) {
        return points < 0 && available(book) + points < 0 && !debtAllowed;
    }

    String earn(Book book, long points, int year) {
        write(book, EntryKind.EARN, points, points, year);
        return null;
    }

    String deduct(Book book, long points, int year) {
        if (tooDeep(book, -points)) return "points-already-spent";
        write(book, EntryKind.DEDUCT, -points, -points, year);
        return null;
    }

    String place(Book book, long points, long expiresAt) {
        if (book.state != HouseholdState.ACTIVE) return "household-not-active";
        if (points > available(book)) return "insufficient-points";
        holds.add(new Held(book, points, expiresAt));
        return null;
    }

    String capture(Held hold, long points, int year) {
        if (hold.ended != null) return "hold-already-ended";
        if (now >= hold.expiresAt) return "hold-expired";
        if (points > hold.points) return "capture-exceeds-hold";
        if (points > available(hold.book) + hold.points) return "hold-not-covered";
        hold.ended = "CAPTURED";
        write(hold.book, EntryKind.REDEEM, -points, 0, year);
        return null;
    }

    String release(Held hold) {
        if (hold.ended != null) return "hold-already-ended";
        hold.ended = "RELEASED";
        return null;
    }

    void expire() {
        holds.stream().filter(h -> h.ended == null && now >= h.expiresAt).forEach(h -> h.ended = "EXPIRED");
    }

    String reverse(Line line) {
        var refused = irreversible(line);
        if (refused != null) return refused;
        return putRight(line, List.of(new Line(line.book, EntryKind.REVERSAL, -line.points, line.year)));
    }

    String correct(Line line, long points) {
        var refused = irreversible(line);
        if (refused != null) return refused;
        if (points == line.points) return "correction-changes-nothing";
        if (Long.signum(points) != Long.signum(line.points)) return "correction-turns-sign";
        return putRight(line, List.of(new Line(line.book, EntryKind.REVERSAL, -line.points, line.year),
                new Line(line.book, line.kind, points, line.year)));
    }

    /// Households that left the one the line was for bear their shares.
    private String putRight(Line line, List<Line> postings) {
        long delta = postings.stream().mapToLong(p -> p.points).sum();
        var answers = heir(line.book);
        var own = new ArrayList<Line>();
        postings.forEach(p -> own.add(new Line(answers, p.kind, p.points, p.points, p.year)));
        var shares = new LinkedHashMap<Book, long[]>();
        follow(line.book, 0, lines.indexOf(line), delta, delta, shares);
        shares.remove(answers);
        shares.values().removeIf(share -> share[0] == 0 && share[1] == 0);
        for (var share : shares.entrySet()) if (tooDeep(share.getKey(), share.getValue()[0])) return "points-already-spent";
        shares.values().forEach(s -> own.add(new Line(answers, EntryKind.TRANSFER, -s[0], -s[1], line.year)));
        if (tooDeep(answers, own.stream().mapToLong(p -> p.points).sum())) return "points-already-spent";
        line.reversed = true;
        shares.forEach((book, share) -> write(book, EntryKind.TRANSFER, share[0], share[1], line.year));
        own.stream().sorted(Comparator.comparing((Line p) -> p.points).reversed())
                .forEach(p -> write(p.book, p.kind, p.points, p.merit, p.year));
        return null;
    }

    private static Book heir(Book book) {
        return book.into == null ? book : heir(book.into);
    }

    private void follow(Book book, int from, int line, long points, long merit, Map<Book, long[]> shares) {
        for (int i = from; i < moves.size(); i++) {
            var move = moves.get(i);
            if (move.from != book || !move.merge && move.lines <= line) continue;
            long gone = move.merge ? points : move.before == 0 ? 0 : points * move.points / move.before;
            long gained = move.merge ? merit : merit / move.heads;
            follow(move.to, i + 1, -1, gone, gained, shares);
            points -= gone;
            merit -= gained;
            if (move.merge) return;
        }
        var share = shares.computeIfAbsent(book, b -> new long[2]);
        share[0] += points;
        share[1] += merit;
    }

    private static String irreversible(Line line) {
        return switch (line.kind) {
            case REVERSAL -> "reversal-not-reversible";
            case REDEEM, RETURN, TRANSFER -> "entry-not-reversible";
            default -> line.reversed ? "already-reversed" : null;
        };
    }

    /// One member leaves; `points` null for by heads.
    String split(Book book, Long points, int year) {
        if (book.state != HouseholdState.ACTIVE) return "household-not-active";
        if (held(book) > 0) return "open-holds";
        if (book.balance < 0) return "household-in-debt";
        if (points != null && points > book.balance) return "insufficient-points";
        var made = new Book();
        made.heads = 1;
        books.add(made);
        var merit = new TreeMap<Integer, Long>();
        book.merit.forEach((y, m) -> merit.put(y, m / book.heads));
        moves.add(new Moved(book, made, false, lines.size(), points == null ? book.balance / book.heads : points, book.balance,
                book.heads));
        transfer(book, made, points == null ? book.balance / book.heads : points, merit, year);
        book.heads--;
        return null;
    }

    String merge(Book book, Book into, int year) {
        if (book == into) return "merge-with-itself";
        if (book.state == HouseholdState.CLOSED || into.state != HouseholdState.ACTIVE) return "household-not-active";
        if (tooDeep(into, book.balance)) return "points-already-spent";
        transfer(book, into, book.balance, new TreeMap<>(book.merit), year);
        holds.stream().filter(h -> h.book == book).forEach(h -> h.book = into);
        moves.add(new Moved(book, into, true, lines.size(), 0, 0, 0));
        book.into = into;
        into.heads += book.heads;
        book.heads = 0;
        book.state = HouseholdState.CLOSED;
        return null;
    }

    private void transfer(Book from, Book to, long points, TreeMap<Integer, Long> merit, int year) {
        merit.values().removeIf(m -> m == 0);
        if (merit.isEmpty() && points != 0) merit.put(year, 0L);
        if (merit.isEmpty()) return;
        merit.forEach((y, m) -> write(from, EntryKind.TRANSFER, y.equals(merit.lastKey()) ? -points : 0, -m, y));
        merit.forEach((y, m) -> write(to, EntryKind.TRANSFER, y.equals(merit.lastKey()) ? points : 0, m, y));
    }
}
