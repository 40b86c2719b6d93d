package cn.jifenbu.dashboard;

import cn.jifenbu.claims.model.ClaimChannel;
import java.util.List;

/// What a village was given points for in a year, in cells small enough to add up by month, category or group.
public record VillageDeeds(int year, List<Cell> cells) {

    public record Cell(int month, String category, int group, ClaimChannel channel, long claims, long points) {}
}
