package cn.jifenbu.dashboard;

import java.util.List;

/// A township's year in figures: claims posted and their points by channel, goods handed over, households that took part.
public record TownshipDashboard(String townshipId, int year, ChannelFigures offline, ChannelFigures online, long redemptions,
        long redeemedPoints, long households, long participatingHouseholds, List<VillageFigures> byVillage) {

    public record ChannelFigures(long claims, long points) {

        ChannelFigures plus(ChannelFigures other) {
            return new ChannelFigures(claims + other.claims, points + other.points);
        }
    }

    public record VillageFigures(String villageId, String name, ChannelFigures offline, ChannelFigures online, long redemptions,
            long redeemedPoints, long households, long participatingHouseholds) {}
}
