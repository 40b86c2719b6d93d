package cn.jifenbu.verifier;

import java.util.HashMap;
import java.util.Map;

/// Reads and writes flat JSON objects, one a line: texts, whole numbers, true, false, null. All that the ledger's files need.
public final class Json {

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    /// @throws IllegalArgumentException when it is anything else
    public static Map<String, Object> read(String line) {
        try {
            return new Json(line).object();
        } catch (IndexOutOfBoundsException | NumberFormatException broken) {
            throw new IllegalArgumentException("no JSON object", broken);
        }
    }

    private Map<String, Object> object() {
        var fields = new HashMap<String, Object>(32);
        expect('{');
        while (text.charAt(at) != '}') {
            if (!fields.isEmpty()) expect(',');
            var name = string();
            expect(':');
            if (fields.put(name, value()) != null) throw new IllegalArgumentException("twice: " + name);
        }
        at++;
        if (at != text.length()) throw new IllegalArgumentException("more than one object");
        return fields;
    }

    private Object value() {
        if (text.charAt(at) == '"') return string();
        if (text.startsWith("null", at)) return word(4, null);
        if (text.startsWith("true", at)) return word(4, true);
        if (text.startsWith("false", at)) return word(5, false);
        int from = at;
        while (text.charAt(at) == '-' || text.charAt(at) >= '0' && text.charAt(at) <= '9') at++;
        return Long.parseLong(text, from, at, 10);
    }

    private Object word(int length, Object value) {
        at += length;
        return value;
    }

    private String string() {
        expect('"');
        int end = text.indexOf('"', at);
        int escape = text.indexOf('\\', at);
        if (escape < 0 || escape > end) {
            var plain = text.substring(at, end);
            at = end + 1;
            return plain;
        }
        var out = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) out.append(c == '\\' ? escaped() : c);
        return out.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'u' -> (char) Integer.parseInt(text, at, at += 4, 16);
            default -> throw new IllegalArgumentException("unknown escape");
        };
    }

    private void expect(char c) {
        if (text.charAt(at++) != c) throw new IllegalArgumentException("no " + c + " at " + at);
    }

    /// Appends the text in quotes.
    public static StringBuilder quote(StringBuilder out, String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < ' ') out.append("\\u%04x".formatted((int) c));
            else out.append(c);
        }
        return out.append('"');
    }
}
