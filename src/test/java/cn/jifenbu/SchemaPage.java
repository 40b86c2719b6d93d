package cn.jifenbu;

import static java.util.stream.Collectors.joining;

import cn.jifenbu.DatabaseSchema.Column;
import cn.jifenbu.DatabaseSchema.Rule;
import cn.jifenbu.DatabaseSchema.Table;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The schema as a page for whoever looks into the database: chapters by subject, each with a picture of its foreign keys.
record SchemaPage(DatabaseSchema schema) {

    private static final String HEAD = """
            # Schema

            Every table of the migrated database, its columns, keys and rights, with the comments that stand in the database
            itself (`\\d+ claim` in psql shows them). Made by SchemaDocumentTest from the migrations; take a change over with
            `mvn test -Dtest=SchemaDocumentTest -Daccept`.

            - `village_id` leads every key of what belongs to a village, and every foreign key stays within the village; under
              Citus the tables are distributed by it. References to `village` itself are not repeated below.
            - Points (分) are whole; money is in fen (1 yuan = 100 fen). A day (`date`) is a day in Shanghai; a moment
              (`timestamptz`) is absolute. People stand by their `person.id`; all zeros are the clock.
            - Append-only tables refuse update, delete and truncate in every session, the owner's too. The service works as
              `jifenbu_app`, which owns nothing and has the rights that stand under each table.
            - A check's name says what it keeps; the database's refusals name it.
            """;

    /// Where a table stands. One that is missing here fails the test.
    private static final String CHAPTERS = """
            Places and households 区划、户: county township village village_group household member household_change
            People and access 人员、登录: person role_grant login_session household_binding consent sign_on_attempt launch_token
            Personal data and audit log 个人信息、审计记录: sealed_value audit_entry
            Ledger 积分台账: village_head account account_year entry entry_note countersign hold seal event
            Catalogue 积分细则、办法: catalogue_version rule policy catalogue_draft
            Claims 申报、公示: claim claim_step claim_evidence evidence paper_form claim_sheet notice notice_line objection\
             declared_relation review_cover
            Deductions 扣分: deduction deduction_step
            Shop and redemption 积分超市、兑换: goods goods_price shop_picture stock_movement fund_movement shop_policy\
             redemption_order order_line redemption_dispute household_card counter_code code_guess
            Dividend and points expiry 分红、到期清零: income income_item income_attachment dividend_run dividend_step\
             dividend_open_item dividend_share dividend_payment dividend_discharge dividend_objection dividend_progress\
             goods_credit goods_credit_use clearing
            Feedback and webhooks 意见建议、对外通知: feedback webhook webhook_cursor webhook_delivery
            Platform 平台: installation idempotent_reply
            """;

    private static final Pattern VALUES = Pattern.compile("CHECK \\(\\((\\w+) = ANY \\(ARRAY\\[(.*)]\\)\\)\\)");
    private static final Pattern KEEPS = Pattern
            .compile("(?:WHEN \\(\\((.*)\\)\\) )?EXECUTE FUNCTION refuse_to_change_columns\\((.*)\\)");

    record Chapter(String title, List<String> tables) {}

    static List<Chapter> chapters() {
        return CHAPTERS.lines().map(line -> line.split(": "))
                .map(line -> new Chapter(line[0], List.of(line[1].split(" ")))).toList();
    }

    String text() {
        var contents = chapters().stream()
                .map(c -> "- " + c.title + ": " + c.tables.stream().map("[%1$s](#%1$s)"::formatted).collect(joining(", ")))
                .toList();
        return HEAD + "\n" + String.join("\n", contents) + "\n" + chapters().stream().map(this::text).collect(joining())
                + functions();
    }

    private String text(Chapter chapter) {
        var tables = schema.tables().stream().filter(t -> chapter.tables.contains(t.name()))
                .sorted((a, b) -> chapter.tables.indexOf(a.name()) - chapter.tables.indexOf(b.name())).toList();
        return "\n## " + chapter.title + "\n\n" + picture(chapter) + tables.stream().map(this::text).collect(joining());
    }

    private String picture(Chapter chapter) {
        var links = chapter.tables.stream().flatMap(t -> schema.links().getOrDefault(t, List.of()).stream())
                .map(l -> "  %s %s--o{ %s : \"%s\"\n".formatted(l.target(), l.optional() ? "|o" : "||", l.table(),
                        l.columns()))
                .collect(joining());
        return links.isEmpty() ? "" : "```mermaid\nerDiagram\n" + links + "```\n";
    }

    private String text(Table table) {
        var columns = schema.columns().get(table.name()).stream().map(this::row).collect(joining());
        return "\n### " + table.name() + "\n\n" + table.comment() + (table.appendOnly() ? " Append-only." : "")
                + "\n\n| column | type | what it means |\n|---|---|---|\n" + columns + "\n"
                + lines(table, "Key", "p") + lines(table, "Unique", "u") + references(table) + lines(table, "Index", "i")
                + lines(table, "Never changed", "t") + checks(table) + "- Service may "
                + String.join(", ", schema.rights().getOrDefault(table.name(), List.of("nothing at all"))) + "\n";
    }

    private String row(Column column) {
        var type = column.type().replace("timestamp with time zone", "timestamptz") + (column.mayBeNull() ? ", null" : "")
                + (column.byDefault().isEmpty() ? "" : ", default " + column.byDefault().replaceAll("::\\w+(\\[])?", ""));
        var values = rules(column.table(), "c").stream().map(r -> VALUES.matcher(r.definition()))
                .filter(m -> m.matches() && m.group(1).equals(column.name()))
                .map(m -> "; one of " + m.group(2).replaceAll("'(\\w+)'::text", "`$1`")).collect(joining());
        return "| `%s` | %s | %s%s |\n".formatted(column.name(), type, column.comment(), values);
    }

    private String references(Table table) {
        return schema.links().getOrDefault(table.name(), List.of()).stream()
                .map(l -> "- References [%1$s](#%1$s) by %2$s%3$s\n".formatted(l.target(), l.columns(),
                        l.optional() ? ", or none" : ""))
                .collect(joining());
    }

    private String checks(Table table) {
        var names = rules(table.name(), "c").stream().filter(r -> !VALUES.matcher(r.definition()).matches())
                .map(r -> "`" + r.name() + "`").collect(joining(", "));
        return names.isEmpty() ? "" : "- Checks: " + names + "\n";
    }

    private String lines(Table table, String word, String kind) {
        return rules(table.name(), kind).stream().map(r -> "- " + word + " " + inShort(r) + "\n").collect(joining());
    }

    private static String inShort(Rule rule) {
        if (rule.kind().equals("t")) {
            var keeps = KEEPS.matcher(rule.definition());
            if (!keeps.find()) throw new IllegalStateException(rule.definition());
            var columns = Arrays.stream(keeps.group(2).split(", ")).map(c -> c.replace("'", "")).collect(joining(", "));
            return keeps.group(1) == null ? columns : columns + ", once " + plain(keeps.group(1).replace("old.", ""));
        }
        var unique = rule.definition().contains("UNIQUE INDEX") ? "unique " : "";
        return unique + plain(rule.definition().replaceAll("^(PRIMARY KEY|UNIQUE|.* USING btree) ", ""));
    }

    /// Without the casts and double brackets of PostgreSQL's wording.
    private static String plain(String definition) {
        return definition.replaceAll("::text\\b(\\[])?", "").replaceAll(" WHERE \\(?(.*?)\\)?$", " where $1");
    }

    private String functions() {
        return "\n## Functions for migrations 迁移用的函数\n\n" + schema.functions().stream()
                .map(f -> "- `" + f.name() + "`: " + f.comment() + "\n").collect(joining());
    }

    private List<Rule> rules(String table, String kind) {
        return schema.rules().getOrDefault(table, List.of()).stream().filter(r -> r.kind().equals(kind)).toList();
    }
}
