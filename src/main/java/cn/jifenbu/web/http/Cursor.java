package cn.jifenbu.web.http;

import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.InvalidCursor;

/// Reads the cursors of lists that are ordered by a number.
public final class Cursor {

    private Cursor() {}

    /// The number to go on below, the largest when there is no cursor.
    public static long before(String cursor) {
        return number(cursor, Long.MAX_VALUE);
    }

    /// The year to go on below.
    public static int beforeYear(String cursor) {
        return (int) Math.min(before(cursor), Integer.MAX_VALUE);
    }

    /// The number to go on above, 0 when there is no cursor.
    public static long after(String cursor) {
        return number(cursor, 0);
    }

    private static long number(String cursor, long without) {
        if (cursor == null) return without;
        if (!cursor.matches("[0-9]{1,18}")) throw new RefusedException(new InvalidCursor());
        return Long.parseLong(cursor);
    }
}
