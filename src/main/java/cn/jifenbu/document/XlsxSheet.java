package cn.jifenbu.document;

import cn.jifenbu.document.TableReader.Columns;
import cn.jifenbu.refusal.PaperRefusal.WorkbookHasMergedCells;
import cn.jifenbu.refusal.PaperRefusal.WorkbookTooLarge;
import cn.jifenbu.refusal.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The rows of one sheet as they come. A cell that stands far to the right counts with the empty ones before it.
final class XlsxSheet {

    /// Empty rows too: some spreadsheets write a row wherever a colour was chosen.
    private static final int MOST_ROWS = 100_000;
    private static final int MOST_CELLS = 500_000;
    /// As many as a sheet has.
    private static final int LAST_ROW = 1 << 20;
    private static final int LAST_COLUMN = 1 << 14;
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;

    private final XMLStreamReader xml;
    private final List<String> shared;
    private final Columns columns;
    private final int dayColumn;
    private final boolean from1904;
    private int rows;
    private int cells;
    private int row;
    private RefusedException refused;

    XlsxSheet(XMLStreamReader xml, List<String> shared, Columns columns, int dayColumn, boolean from1904) {
        this.xml = xml;
        this.shared = shared;
        this.columns = columns;
        this.dayColumn = dayColumn;
        this.from1904 = from1904;
    }

    /// That cells are merged stands behind the rows, and says more than what is wrong with these.
    void read(Consumer<TableRow.Raw> takes) throws XMLStreamException {
        while (XlsxParts.next(xml)) {
            if (!xml.isStartElement()) continue;
            switch (xml.getLocalName()) {
                case "row" -> take(row(), takes);
                case "mergeCell" -> {
                    if (columns.template()) throw new RefusedException(new WorkbookHasMergedCells());
                }
                default -> {}
            }
        }
        if (refused != null) throw refused;
    }

    private void take(TableRow.Raw read, Consumer<TableRow.Raw> takes) {
        if (refused != null) return;
        try {
            takes.accept(read);
        } catch (RefusedException no) {
            if (!columns.template()) throw no;
            refused = no;
        }
    }

    private TableRow.Raw row() throws XMLStreamException {
        if (++rows > MOST_ROWS) throw tooLarge();
        var written = XlsxParts.attribute(xml, "r");
        row = written.isEmpty() ? row + 1 : Integer.parseInt(written);
        if (row < 1 || row > LAST_ROW) throw new XMLStreamException("no such row");
        var texts = new ArrayList<String>();
        String formula = null;
        while (XlsxParts.next(xml) && !(xml.isEndElement() && xml.getLocalName().equals("row"))) {
            if (!xml.isStartElement() || !xml.getLocalName().equals("c")) continue;
            int column = column(XlsxParts.attribute(xml, "r"), texts.size());
            cells += Math.max(1, column + 1 - texts.size());
            if (cells > MOST_CELLS) throw tooLarge();
            var text = cell(column);
            while (texts.size() <= column) texts.add("");
            if (text == null && formula == null) formula = name(column) + row;
            texts.set(column, text == null ? "" : text);
        }
        return new TableRow.Raw(row, texts, formula);
    }

    /// Null where something is computed.
    private String cell(int column) throws XMLStreamException {
        var type = XlsxParts.attribute(xml, "t");
        var text = "";
        boolean computed = false;
        while (XlsxParts.next(xml) && !(xml.isEndElement() && xml.getLocalName().equals("c"))) {
            if (!xml.isStartElement()) continue;
            switch (xml.getLocalName()) {
                case "f" -> computed = true;
                case "v", "is" -> text = XlsxTexts.inside(xml, xml.getLocalName(), columns.mostRows());
                default -> {}
            }
        }
        if (computed) return null;
        if (type.equals("s")) return text.isEmpty() ? "" : shared(text);
        boolean number = type.isEmpty() || type.equals("n");
        return column == dayColumn && number ? day(text) : TableReader.clean(text);
    }

    private String shared(String index) throws XMLStreamException {
        int i = Integer.parseInt(index.strip());
        if (i < 0 || i >= shared.size()) throw new XMLStreamException("no such text");
        return shared.get(i);
    }

    /// Spreadsheets count days, and write hours as parts of them.
    private String day(String number) {
        if (!number.matches("[0-9]{1,7}(\\.[0-9]{1,20})?")) return TableReader.clean(number);
        long days = Long.parseLong(number.replaceFirst("\\..*", ""));
        return DAY_0.plusDays(days + (from1904 ? DAYS_TO_1904 : 0)).toString();
    }

    /// `AB12` stands in column 27; without a name a cell follows the one before.
    private static int column(String name, int next) throws XMLStreamException {
        int column = 0;
        for (int i = 0; i < name.length() && Character.isLetter(name.charAt(i)) && column <= LAST_COLUMN; i++) {
            column = column * 26 + Character.toUpperCase(name.charAt(i)) - 'A' + 1;
        }
        if (name.isEmpty()) column = next + 1;
        if (column < 1 || column > LAST_COLUMN) throw new XMLStreamException("no such column");
        return column - 1;
    }

    private static String name(int column) {
        return (column < 26 ? "" : name(column / 26 - 1)) + (char) ('A' + column % 26);
    }

    private RefusedException tooLarge() {
        return new RefusedException(new WorkbookTooLarge(columns.mostRows()));
    }
}
