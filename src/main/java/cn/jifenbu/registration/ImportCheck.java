package cn.jifenbu.registration;

import cn.jifenbu.refusal.OrganisationRefusal.UnknownGroup;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RegisterRefusal.IdNumberTwice;
import cn.jifenbu.refusal.RegisterRefusal.RowsDisagree;
import cn.jifenbu.refusal.RegisterRefusal.RowsHaveNoHead;
import cn.jifenbu.refusal.RegisterRefusal.RowsHaveTwoHeads;
import cn.jifenbu.registration.ImportHouseholds.Line;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the rows of a sheet say of each other and of the village. Rows that cannot be read count for nothing but their head.
final class ImportCheck {

    private final Set<Integer> groups;
    private final Set<String> known;
    private final Map<String, Line> first = new HashMap<>();
    private final Map<String, Line> heads = new HashMap<>();
    private final Map<String, Line> numbers = new HashMap<>();

    ImportCheck(List<Line> lines, Set<Integer> groups, Set<String> known) {
        this.groups = groups;
        this.known = known;
        for (var line : lines) {
            if (line.resident().isHead()) heads.putIfAbsent(line.code(), line);
            if (line.unreadable() != null) continue;
            first.putIfAbsent(line.code(), line);
            if (line.resident().idNumber() != null) numbers.putIfAbsent(line.resident().idNumber(), line);
        }
    }

    boolean isKnown(Line line) {
        return known.contains(line.code());
    }

    Optional<Refusal> refusal(Line line) {
        if (line.unreadable() != null) return Optional.of(line.unreadable());
        if (isKnown(line)) return Optional.empty();
        var head = heads.get(line.code());
        var leader = first.get(line.code());
        if (!groups.contains(line.group())) return Optional.of(new UnknownGroup(line.group()));
        if (head == null) return Optional.of(new RowsHaveNoHead(line.code()));
        if (line.resident().isHead() && head != line) return Optional.of(new RowsHaveTwoHeads(line.code()));
        if (line.group() != leader.group() || !line.doorplate().equals(leader.doorplate())) {
            return Optional.of(new RowsDisagree(line.code()));
        }
        var same = numbers.getOrDefault(line.resident().idNumber(), line);
        return same == line ? Optional.empty() : Optional.of(new IdNumberTwice(same.row()));
    }
}
