package cn.jifenbu.verifier;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// As much of JSON as a proof needs: objects, lists, texts, whole numbers, true, false and null. Whatever else is refused.
final class ProofJson {

    private static final int DEEPEST = 10;

    private final String text;
    private int at;

    private ProofJson(String text) {
        this.text = text;
    }

    static Map<String, Object> object(String json) {
        try {
            var reader = new ProofJson(json);
            var value = reader.value(0);
            reader.blanks();
            if (reader.at != json.length()) throw reader.wrong();
            return object(value);
        } catch (StringIndexOutOfBoundsException ends) {
            throw new IllegalArgumentException("文件不完整", ends);
        }
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Object value) {
        if (value instanceof Map<?, ?> map) return (Map<String, Object>) map;
        throw new IllegalArgumentException("不是 JSON 对象");
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Object value) {
        if (value instanceof List<?> list) return (List<Object>) list;
        throw new IllegalArgumentException("不是 JSON 列表");
    }

    private Object value(int depth) {
        if (depth > DEEPEST) throw wrong();
        blanks();
        return switch (text.charAt(at)) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> members(int depth) {
        var map = new LinkedHashMap<String, Object>();
        at++;
        while (!ends('}', map.isEmpty())) {
            var name = string();
            blanks();
            expect(':');
            if (map.containsKey(name)) throw wrong();
            map.put(name, value(depth + 1));
        }
        return map;
    }

    private List<Object> elements(int depth) {
        var list = new ArrayList<Object>();
        at++;
        while (!ends(']', list.isEmpty())) list.add(value(depth + 1));
        return list;
    }

    /// At the end, or past the comma before the next one.
    private boolean ends(char end, boolean first) {
        blanks();
        if (text.charAt(at) == end) {
            at++;
            return true;
        }
        if (!first) expect(',');
        blanks();
        return false;
    }

    private String string() {
        expect('"');
        var found = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            found.append(c == '\\' ? escaped() : c);
        }
        at++;
        return found.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw wrong();
        };
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) throw wrong();
        at += word.length();
        return value;
    }

    private BigInteger number() {
        int from = at;
        while (at < text.length() && "-0123456789".indexOf(text.charAt(at)) >= 0) at++;
        if (from == at || at - from > 20) throw wrong();
        return new BigInteger(text.substring(from, at));
    }

    private void expect(char c) {
        if (text.charAt(at) != c) throw wrong();
        at++;
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at++;
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("第 " + (at + 1) + " 个字符不对");
    }
}
