package cn.jifenbu.publicity;

import java.util.List;

/// A township's year in figures: claims posted and their points by channel, goods handed over, households that took part.
public record TownshipDashboard(String townshipId, int year, Channel offline, Channel online, long redemptions,
        long redeemedPoints, long households, long participatingHouseholds, List<OfVillage> byVillage) {

    public record Channel(long claims, long points) {

        Channel plus(Channel other) {
            return new Channel(claims + other.claims, points + other.points);
        }
    }

    public record OfVillage(String villageId, String name, Channel offline, Channel online, long redemptions,
            long redeemedPoints, long households, long participatingHouseholds) {}
}
