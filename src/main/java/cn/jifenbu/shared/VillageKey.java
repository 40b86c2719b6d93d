package cn.jifenbu.shared;

import java.util.UUID;

/// Primary key of everything that belongs to a village: the village leads, so that it can be the sharding key.
public record VillageKey(long villageId, UUID id) {

    public static VillageKey of(VillageId village, UUID id) {
        return new VillageKey(village.value(), id);
    }
}
