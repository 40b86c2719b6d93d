package cn.jifenbu.publicity;

/// What waits in a village, and its year in figures.
public record VillageDashboard(int year, Waiting waiting, TownshipDashboard.OfVillage figures) {

    /// How many wait for each step: claims for the first check, for approval, for the board, on the board, objected to and
    /// returned; orders to hand over, goods to buy; bindings to decide.
    public record Waiting(long firstCheck, long approval, long notice, long onNotice, long objections, long returned,
            long orders, long lowStock,
            long bindings) {}
}
