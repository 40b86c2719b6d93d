package cn.jifenbu.document;

import cn.jifenbu.document.TableReader.Columns;
import cn.jifenbu.refusal.PaperRefusal.WorkbookUnreadable;
import cn.jifenbu.refusal.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The first sheet of a workbook. Read by ourselves: what a file says of texts, columns and numbers is held against budgets
/// before anything is made of it, which no library does.
final class XlsxReader {

    private XlsxReader() {}

    /// @throws RefusedException WorkbookUnreadable, WorkbookTooLarge, WorkbookHasMergedCells, or what `rows` throws
    static void read(byte[] file, Columns columns, int dayColumn, Consumer<TableRow.Raw> rows) {
        try (var parts = new XlsxParts(file, columns.mostRows())) {
            var book = parts.workbook();
            var head = parts.read(book, XlsxReader::head);
            var relations = parts.relations(book);
            var texts = relations.values().stream().filter(r -> r.type().endsWith("/sharedStrings"))
                    .map(XlsxParts.Relation::target).filter(parts::has).findFirst();
            List<String> shared = texts.isEmpty() ? List.of()
                    : parts.read(texts.get(), xml -> XlsxTexts.all(xml, columns.mostRows()));
            parts.read(relations.get(head.sheet()).target(), xml -> {
                new XlsxSheet(xml, shared, columns, dayColumn, head.from1904()).read(rows);
                return null;
            });
        } catch (RefusedException refused) {
            throw refused;
        } catch (IOException | XMLStreamException | RuntimeException broken) {
            throw new RefusedException(new WorkbookUnreadable());
        }
    }

    /// `sheet`: the id by which the workbook points at its first sheet.
    private record Head(String sheet, boolean from1904) {}

    private static Head head(XMLStreamReader xml) throws XMLStreamException {
        boolean from1904 = false;
        while (XlsxParts.next(xml)) {
            if (!xml.isStartElement()) continue;
            switch (xml.getLocalName()) {
                case "workbookPr" -> from1904 = XlsxParts.attribute(xml, "date1904").matches("1|true");
                case "sheet" -> {
                    return new Head(XlsxParts.attribute(xml, "id"), from1904);
                }
                default -> {}
            }
        }
        throw new XMLStreamException("no sheet");
    }
}
