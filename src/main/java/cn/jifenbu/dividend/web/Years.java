package cn.jifenbu.dividend.web;

import cn.jifenbu.web.Cursor;

/// Cursors of lists by year.
final class Years {

    private Years() {}

    static int before(String cursor) {
        return (int) Math.min(Cursor.before(cursor), Integer.MAX_VALUE);
    }
}
