package cn.jifenbu.demo;

import cn.jifenbu.demo.DemoDeeds.ClaimScript;
import cn.jifenbu.demo.DemoDeeds.DemoDeed;
import cn.jifenbu.household.Household;
import cn.jifenbu.redemption.store.Redemption;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.shop.goods.Goods;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;

/// One village while its year is played: who lives there, what they will do and on which day.
final class DemoVillage {

    private final VillageId id;
    private final DemoStaff staff;
    private final List<Household> households;
    private final Map<UUID, Actor> heads;
    private final Map<LocalDate, List<DemoDeed>> deeds;
    private final Map<UUID, ClaimScript> fates = new HashMap<>();
    private final List<Goods> goods = new ArrayList<>();
    private final List<Redemption> orders = new ArrayList<>();
    private final Random random;

    DemoVillage(VillageId id, DemoStaff staff, List<Household> households, Map<UUID, Actor> heads, List<DemoDeed> deeds) {
        this.id = id;
        this.staff = staff;
        this.households = households;
        this.heads = heads;
        this.deeds = deeds.stream().collect(Collectors.groupingBy(DemoDeed::claimedOn));
        this.random = new Random(id.value());
    }

    VillageId id() {
        return id;
    }

    DemoStaff staff() {
        return staff;
    }

    List<Household> households() {
        return households;
    }

    /// The seeded dice of this village; each village has its own, so that they can be played side by side.
    Random random() {
        return random;
    }

    /// What becomes of the claims that are not simply posted, by claim.
    Map<UUID, ClaimScript> fates() {
        return fates;
    }

    /// What the shop has on its shelves.
    List<Goods> goods() {
        return goods;
    }

    /// Orders that wait to be fetched.
    List<Redemption> orders() {
        return orders;
    }

    List<DemoDeed> claimedOn(LocalDate day) {
        return deeds.getOrDefault(day, List.of());
    }

    Actor head(Household household) {
        return head(household.id().value());
    }

    Actor head(UUID household) {
        return heads.get(household);
    }

    boolean hasMiniProgram(UUID household) {
        return heads.containsKey(household);
    }

    /// Some other household's head, never one of the same household.
    Actor neighbourOf(UUID household) {
        return households.stream().filter(h -> !h.id().value().equals(household) && heads.containsKey(h.id().value()))
                .findFirst()
                .map(this::head).orElseThrow();
    }
}
