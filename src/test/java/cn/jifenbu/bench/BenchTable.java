package cn.jifenbu.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Figures of several rounds; the median counts. Ratios are taken round by round, so that what disturbs one round disturbs
/// both sides of it.
final class BenchTable {

    private final int rounds;
    private final Map<String, List<Double>> figures = new LinkedHashMap<>();
    /// Processor time of one, where it was measured.
    private final Map<String, List<Double>> micros = new LinkedHashMap<>();

    BenchTable(int rounds) {
        this.rounds = rounds;
    }

    void add(String name, double figure) {
        figures.computeIfAbsent(name, n -> new ArrayList<>()).add(figure);
    }

    void add(String name, Load.Result result) {
        add(name, result.perSecond());
        micros.computeIfAbsent(name, n -> new ArrayList<>()).add(result.micros());
    }

    void print() {
        System.out.printf("%n%-42s %10s %8s   %s%n", "per second (or ms where said)", "median", "cpu µs", "rounds");
        figures.forEach((name, all) -> {
            var rest = new StringBuilder();
            all.forEach(f -> rest.append(format(f)).append("  "));
            var cpu = micros.containsKey(name) ? format(median(micros.get(name))) : "";
            System.out.printf("%-42s %10s %8s   %s%n", name, format(median(all)), cpu, rest);
        });
        System.out.println();
    }

    /// The floor is the fastest of those named, by their medians.
    /// `target` 0: none.
    void printRatio(String title, String name, List<String> floors, double target) {
        var floor = floors.stream().max((a, b) -> Double.compare(median(figures.get(a)), median(figures.get(b)))).orElseThrow();
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < rounds; i++) ratios.add(figures.get(name).get(i) / figures.get(floor).get(i));
        double ratio = median(ratios);
        var cpu = micros.containsKey(name) ? ", by cpu %.2f".formatted(median(micros.get(floor)) / median(micros.get(name)))
                : "";
        var aim = target == 0 ? "" : ", target %.2f: %s".formatted(target, ratio >= target ? "reached" : "MISSED");
        System.out.printf("%-42s %10.2f   of \"%s\"%s%s%n", title, ratio, floor, cpu, aim);
    }

    void printTarget(String title, String name, double target) {
        double figure = median(figures.get(name));
        System.out.printf("%-42s %10.0f   target %.0f: %s%n", title, figure, target, figure >= target ? "reached" : "MISSED");
    }

    private static String format(double figure) {
        return figure < 100 ? "%.2f".formatted(figure) : "%.0f".formatted(figure);
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get((all.size() - 1) / 2);
    }
}
