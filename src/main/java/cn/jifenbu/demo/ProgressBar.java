package cn.jifenbu.demo;

import java.time.LocalDate;

/// A line that fills up on a terminal; in a file or a pipe, a line each tenth of the way.
final class ProgressBar {

    private static final int WIDTH = 30;

    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private final long begun = System.nanoTime();
    private int shown = -1;

    ProgressBar(String title) {
        System.out.println(title);
    }

    /// @param share how much is done, 0 to 1
    void show(LocalDate day, double share) {
        int step = (int) (share * (terminal ? 100 : 10));
        if (step == shown) return;
        shown = step;
        int full = (int) (share * WIDTH);
        System.out.printf("%s  %s%s %3d%%  %s%s", terminal ? "\r" : "", "█".repeat(full), "░".repeat(WIDTH - full),
                (int) (share * 100), day, terminal ? "" : "\n");
        System.out.flush();
    }

    void done() {
        System.out.printf("%s  ✓ %.1f s%n", terminal ? "\r" + " ".repeat(WIDTH + 24) + "\r" : "",
                (System.nanoTime() - begun) / 1e9);
    }
}
