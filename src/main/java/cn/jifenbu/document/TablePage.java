package cn.jifenbu.document;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;

/// A report as a page for the printer.
@CheckedTemplate(basePath = "document")
public final class TablePage {

    private TablePage() {}

    static native TemplateInstance table(View page);

    public static TemplateInstance of(Table table) {
        return table(new View(table));
    }

    record Cell(String text, boolean number) {}

    record View(Table table) {

        public String orientation() {
            return table.isWide() ? "landscape" : "portrait";
        }

        /// The total is the last one.
        public List<List<Cell>> rows() {
            var rows = new ArrayList<>(table.rows());
            if (!table.total().isEmpty()) rows.add(table.total());
            return rows.stream().map(row -> row.stream().map(c -> new Cell(c.toString(), c instanceof Number)).toList())
                    .toList();
        }
    }
}
