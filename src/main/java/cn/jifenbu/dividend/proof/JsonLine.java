package cn.jifenbu.dividend.proof;

import cn.jifenbu.ledger.export.LineFile;
import cn.jifenbu.verifier.Json;

/// One flat JSON object on a line of its own, its fields in the order they are added.
final class JsonLine {

    private final LineFile out;

    JsonLine(LineFile out, String type) {
        this.out = out;
        out.text().append("{\"type\":\"").append(type).append('"');
    }

    /// Whole numbers, true, false and null stand as they are, everything else in quotes.
    JsonLine with(String name, Object value) {
        out.text().append(",\"").append(name).append("\":");
        if (value == null || value instanceof Number || value instanceof Boolean) out.text().append(value);
        else Json.quote(out.text(), value.toString());
        return this;
    }

    void end() {
        out.text().append('}');
        out.end();
    }
}
