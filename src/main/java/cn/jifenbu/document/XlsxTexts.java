package cn.jifenbu.document;

import cn.jifenbu.refusal.PaperRefusal.WorkbookTooLarge;
import cn.jifenbu.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The texts that the cells of a workbook share, cleaned once each.
final class XlsxTexts {

    private static final int MOST = 500_000;
    /// More no spreadsheet takes in one cell.
    private static final int LONGEST = 32_767;

    private XlsxTexts() {}

    static List<String> all(XMLStreamReader xml, int mostRows) throws XMLStreamException {
        var texts = new ArrayList<String>();
        while (XlsxParts.next(xml)) {
            if (!xml.isStartElement() || !xml.getLocalName().equals("si")) continue;
            if (texts.size() == MOST) throw new RefusedException(new WorkbookTooLarge(mostRows));
            texts.add(TableReader.clean(inside(xml, "si", mostRows)));
        }
        return texts;
    }

    /// All text up to the end of this element, how a sound is written (`rPh`) left out.
    static String inside(XMLStreamReader xml, String element, int mostRows) throws XMLStreamException {
        var text = new StringBuilder();
        for (boolean sound = false; XlsxParts.next(xml);) {
            if (xml.isCharacters() || xml.getEventType() == XMLStreamConstants.CDATA) {
                if (!sound) text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                if (text.length() > LONGEST) throw new RefusedException(new WorkbookTooLarge(mostRows));
            } else if (xml.isStartElement() || xml.isEndElement()) {
                if (xml.isEndElement() && xml.getLocalName().equals(element)) return text.toString();
                if (xml.getLocalName().equals("rPh")) sound = xml.isStartElement();
            }
        }
        throw new XMLStreamException("cut off");
    }
}
