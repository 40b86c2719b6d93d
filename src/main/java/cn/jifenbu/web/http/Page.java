package cn.jifenbu.web.http;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list; `next` leads to the following page and is null on the last.
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /// Takes one item more than asked for, to see whether there is a next page.
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, Object> cursor) {
        if (oneMore.size() <= limit) return new Page<>(oneMore, null);
        var items = List.copyOf(oneMore.subList(0, limit));
        return new Page<>(items, cursor.apply(items.getLast()).toString());
    }
}
