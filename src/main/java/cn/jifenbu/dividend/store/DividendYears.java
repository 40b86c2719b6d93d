package cn.jifenbu.dividend.store;

import cn.jifenbu.web.http.Cursor;

/// Cursors of lists by year.
public final class DividendYears {

    private DividendYears() {}

    public static int before(String cursor) {
        return (int) Math.min(Cursor.before(cursor), Integer.MAX_VALUE);
    }
}
