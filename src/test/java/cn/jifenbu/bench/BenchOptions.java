package cn.jifenbu.bench;

import java.util.List;

/// `--name value` pairs, kept as system properties `bench.name`, where the class loaders of the service find them too.
final class BenchOptions {

    private BenchOptions() {}

    static void read(String[] options, List<String> known) {
        for (int i = 0; i < options.length; i += 2) {
            var name = options[i].replaceFirst("^--", "");
            if (!known.contains(name) || i + 1 == options.length || !options[i + 1].matches("[0-9]{1,9}")) {
                System.err.println("选项不对：" + options[i] + "，可用的有 --" + String.join(" N、--", known) + " N");
                System.err.println("Not an option: " + options[i]);
                System.exit(1);
            }
            System.setProperty("bench." + name, options[i + 1]);
        }
    }

    static int number(String name, int otherwise) {
        return Integer.getInteger("bench." + name, otherwise);
    }
}
