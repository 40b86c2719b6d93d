package cn.jifenbu.document;

import cn.jifenbu.intake.WatchedStream;
import cn.jifenbu.refusal.PaperRefusal.WorkbookTooLarge;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// The parts of a workbook, each opened when it is asked for; nothing else is unpacked. All together may unfold to
/// [#MOST_UNPACKED].
final class XlsxParts implements Closeable {

    /// Ten thousand rows of a claim sheet with long notes are 15 MB.
    private static final long MOST_UNPACKED = 24_000_000;
    /// Other packings (whose dictionary may want a gigabyte) no spreadsheet writes.
    private static final Set<Integer> PACKINGS = Set.of(ZipEntry.STORED, ZipEntry.DEFLATED);
    private static final String WORKBOOK = "xl/workbook.xml";

    private final ZipFile zip;
    private final WorkbookTooLarge tooLarge;
    private long left = MOST_UNPACKED;

    XlsxParts(byte[] file, int mostRows) throws IOException {
        this.zip = ZipFile.builder().setByteArray(file).get();
        this.tooLarge = new WorkbookTooLarge(mostRows);
    }

    interface Reading<T> {
        T read(XMLStreamReader xml) throws XMLStreamException;
    }

    boolean has(String part) {
        return part != null && zip.getEntry(part) != null;
    }

    <T> T read(String part, Reading<T> reading) throws IOException, XMLStreamException {
        var entry = zip.getEntry(part);
        if (entry == null || !PACKINGS.contains(entry.getMethod())) throw new FileNotFoundException(part);
        try (var stream = new WatchedStream(zip.getInputStream(entry), left, tooLarge)) {
            var xml = factory().createXMLStreamReader(stream);
            var result = reading.read(xml);
            left = stream.left();
            return result;
        }
    }

    String workbook() throws IOException, XMLStreamException {
        if (!has("_rels/.rels")) return WORKBOOK;
        return relations("").values().stream().filter(r -> r.type().endsWith("/officeDocument")).map(Relation::target)
                .findFirst().orElse(WORKBOOK);
    }

    record Relation(String type, String target) {}

    /// What `part` points at, by the ids it uses; targets as the names of parts.
    Map<String, Relation> relations(String part) throws IOException, XMLStreamException {
        var folder = part.substring(0, part.lastIndexOf('/') + 1);
        return read(folder + "_rels/" + part.substring(folder.length()) + ".rels", xml -> {
            var found = new HashMap<String, Relation>();
            while (next(xml)) {
                if (!xml.isStartElement() || !xml.getLocalName().equals("Relationship")) continue;
                var target = attribute(xml, "Target");
                found.put(attribute(xml, "Id"), new Relation(attribute(xml, "Type"),
                        target.startsWith("/") ? target.substring(1) : folder + target));
            }
            return found;
        });
    }

    /// A step further; false at the end.
    static boolean next(XMLStreamReader xml) throws XMLStreamException {
        if (xml.next() == XMLStreamConstants.DTD) throw new XMLStreamException("no DTD here");
        return xml.getEventType() != XMLStreamConstants.END_DOCUMENT;
    }

    /// By its name alone, whatever the prefix; empty where there is none.
    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        }
        return "";
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
