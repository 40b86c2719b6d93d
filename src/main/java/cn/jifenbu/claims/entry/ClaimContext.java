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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What must lie on the desk to judge claims: the households, what they claimed before, the rules, the photos, which of a
/// device's keys have been entered already, and which photos are attached to the claim that is judged again.
record ClaimContext(Map<UUID, Household> byId, Map<String, Household> byCode, CapUsage book, Map<UUID, ClaimRow> entered,
        Map<UUID, ReadEvidence.Photo> photos, Map<UUID, List<PhotoUse>> uses, Set<UUID> attached,
        CatalogueHistory timeline, LocalDate today) {

    /// Where a photo like one of ours proved another claim. `claimNo` is 0 in another village.
    record PhotoUse(UUID claim, long claimNo, boolean sameFile) {}

    /// @throws RefusedException UnknownHousehold
    Household household(NewClaim claim) {
        var found = claim.household() == null ? byCode.get(claim.householdCode()) : byId.get(claim.household().value());
        if (found == null) throw new RefusedException(new UnknownHousehold());
        return found;
    }

    /// How often the photo was seen before, of which the very file in this village is refused.
    ///
    /// @throws RefusedException UnknownEvidence, PhotoUsedBefore
    int seenBefore(UUID photo, UUID claim, Actor actor, boolean staff) {
        var known = photos.get(photo);
        // who guesses another's photo by its number learns nothing; the claim's own photos the family sees anyway
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

    void used(UUID photo, ClaimRow claim) {
        uses.computeIfAbsent(photo, p -> new ArrayList<>()).add(new PhotoUse(claim.id, Math.max(1, claim.claimNo), true));
    }
}
