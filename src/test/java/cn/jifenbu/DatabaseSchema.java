package cn.jifenbu;

import cn.jifenbu.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What the database's own catalogue says of the migrated tables; each list is by table, in the catalogue's order.
record DatabaseSchema(List<Table> tables, Map<String, List<Column>> columns, Map<String, List<Link>> links,
        Map<String, List<Rule>> rules, Map<String, List<String>> rights, List<Function> functions) {

    record Table(String name, String comment, boolean appendOnly) {}

    record Column(String table, String name, String type, boolean mayBeNull, String byDefault, String comment) {}

    /// A foreign key by its columns, without `village_id`, which leads both sides; `optional` where one may be null.
    record Link(String table, String target, String columns, boolean optional) {}

    /// Keys, checks, indexes and triggers: `kind` says what, `definition` is PostgreSQL's wording.
    record Rule(String table, String kind, String name, String definition) {}

    record Function(String name, String comment) {}

    private static final String OURS = "(select oid, relname from pg_class c"
            + " where relnamespace = 'public'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history') t ";
    private static final String TABLES = """
            select relname, coalesce(obj_description(oid, 'pg_class'), ''), exists (select from pg_trigger
              where tgrelid = t.oid and tgfoid = 'refuse_to_rewrite_history'::regproc) from %s order by relname""";
    private static final String COLUMNS = """
            select relname, attname, format_type(atttypid, atttypmod), not attnotnull,
              coalesce(pg_get_expr(adbin, adrelid), ''), coalesce(col_description(t.oid, attnum), '')
            from %s join pg_attribute a on attrelid = t.oid and attnum > 0 and not attisdropped
            left join pg_attrdef on adrelid = t.oid and adnum = attnum order by attnum""";
    private static final String LINKS = """
            select relname, confrelid::regclass, string_agg(attname, ', ' order by array_position(conkey, attnum)),
              bool_or(not attnotnull)
            from %s join pg_constraint c on conrelid = t.oid and contype = 'f'
            join pg_attribute on attrelid = t.oid and attnum = any(conkey) and attname <> 'village_id'
            group by relname, confrelid, conname order by conname""";
    private static final String RULES = """
            select relname, contype, conname, pg_get_constraintdef(c.oid) from %1$s
            join pg_constraint c on conrelid = t.oid and contype in ('p', 'u', 'c')
            union all select relname, 'i', indexrelid::regclass::text, pg_get_indexdef(indexrelid) from %1$s
            join pg_index on indrelid = t.oid
              where not exists (select from pg_constraint where conindid = indexrelid and contype <> 'f')
            union all select relname, 't', tgname, pg_get_triggerdef(g.oid) from %1$s
            join pg_trigger g on tgrelid = t.oid and tgfoid = 'refuse_to_change_columns'::regproc order by 3""";
    private static final String RIGHTS = """
            select relname, lower(p) || case when has_table_privilege('jifenbu_app', t.oid, p) then ''
              else ' (' || (select string_agg(attname, ', ' order by attnum) from pg_attribute where attrelid = t.oid
                and attnum > 0 and not attisdropped and has_column_privilege('jifenbu_app', t.oid, attnum, p)) || ')' end
            from %s, unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) with ordinality o(p, n)
            where case p when 'DELETE' then has_table_privilege('jifenbu_app', t.oid, p)
              else has_any_column_privilege('jifenbu_app', t.oid, p) end order by n""";
    private static final String FUNCTIONS = """
            select oid::regprocedure, coalesce(obj_description(oid, 'pg_proc'), '') from pg_proc
            where pronamespace = 'public'::regnamespace order by 1""";

    static DatabaseSchema read() throws SQLException {
        return new DatabaseSchema(
                rows(TABLES).stream().map(r -> new Table(r.get(0), r.get(1), yes(r.get(2)))).toList(),
                byTable(COLUMNS, r -> new Column(r.get(0), r.get(1), r.get(2), yes(r.get(3)), r.get(4), r.get(5))),
                byTable(LINKS, r -> new Link(r.get(0), r.get(1), r.get(2), yes(r.get(3)))),
                byTable(RULES, r -> new Rule(r.get(0), r.get(1), r.get(2), r.get(3))),
                byTable(RIGHTS, r -> r.get(1)),
                rows(FUNCTIONS).stream().map(r -> new Function(r.get(0), r.get(1))).toList());
    }

    private static boolean yes(String bool) {
        return bool.equals("t");
    }

    private static <T> Map<String, List<T>> byTable(String query, java.util.function.Function<List<String>, T> row)
            throws SQLException {
        return rows(query).stream()
                .collect(Collectors.groupingBy(List::getFirst, Collectors.mapping(row, Collectors.toList())));
    }

    private static List<List<String>> rows(String query) throws SQLException {
        try (var owner = TestDatabase.asOwner();
                var statement = owner.createStatement();
                var found = statement.executeQuery(query.formatted(OURS))) {
            var rows = new ArrayList<List<String>>();
            int width = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= width; i++) row.add(found.getString(i));
                rows.add(row);
            }
            return rows;
        }
    }
}
