package cn.jifenbu.claims.entry;

import cn.jifenbu.catalogue.store.CatalogueHistory;
import cn.jifenbu.claims.model.CapUsage;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.evidence.ReadEvidence;
import cn.jifenbu.household.Household;
import cn.jifenbu.refusal.ClaimRefusal.PhotoUsedBefore;
import cn.jifenbu.refusal.EvidenceRefusal.UnknownEvidence;
import cn.jifenbu.refusal.OrganisationRefusal.UnknownHousehold;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.Actor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What must be known to assess claims: the households, what they claimed before, the rules, the photos, which of a device's
/// keys have been entered already, and which photos are attached to the claim that is assessed again.
record ClaimContext(Map<UUID, Household> byId, Map<String, Household> byCode, CapUsage usage, Map<UUID, ClaimRow> entered,
        Map<UUID, ReadEvidence.Photo> photos, Map<UUID, List<PhotoUse>> uses, Set<UUID> attached, CatalogueHistory catalogue,
        LocalDate today) {

    ClaimContext(CatalogueHistory catalogue, LocalDate today) {
        this(new HashMap<>(), new HashMap<>(), new CapUsage(), new HashMap<>(), new HashMap<>(), new HashMap<>(),
                new HashSet<>(), catalogue, today);
    }

    /// Where a photo like one of ours proved another claim. `claimNo` is 0 in another village.
    record PhotoUse(UUID claim, long claimNo, boolean sameFile) {
        PhotoUse ofSameFile(boolean same) {
            return new PhotoUse(claim, claimNo, same);
        }
    }

    void add(Household household) {
        byId.put(household.id().value(), household);
        byCode.put(household.code(), household);
    }

    void addUse(UUID photo, PhotoUse use) {
        uses.computeIfAbsent(photo, p -> new ArrayList<>()).add(use);
    }

    /// @throws RefusedException UnknownHousehold
    Household household(NewClaim claim) {
        var household = claim.household() == null ? byCode.get(claim.householdCode()) : byId.get(claim.household().value());
        if (household == null) throw new RefusedException(new UnknownHousehold());
        return household;
    }

    /// How often the photo was seen before, of which the very file in this village is refused.
    ///
    /// @throws RefusedException UnknownEvidence, PhotoUsedBefore
    int seenBefore(UUID photo, UUID claim, Actor actor, boolean staff) {
        var known = photos.get(photo);
        // who guesses another's photo by its number learns nothing; the claim's own photos the household sees anyway
        boolean mayUse = staff || attached.contains(photo);
        if (known == null || !mayUse && !known.uploadedBy().equals(actor.person())) {
            throw new RefusedException(new UnknownEvidence());
        }
        var others = uses.getOrDefault(photo, List.of()).stream().filter(u -> !u.claim().equals(claim)).toList();
        others.stream().filter(u -> u.sameFile() && u.claimNo() > 0).findFirst().ifPresent(u -> {
            throw new RefusedException(new PhotoUsedBefore(u.claimNo()));
        });
        return others.size();
    }

    void addUse(UUID photo, ClaimRow claim) {
        addUse(photo, new PhotoUse(claim.id, Math.max(1, claim.claimNo), true));
    }
}
