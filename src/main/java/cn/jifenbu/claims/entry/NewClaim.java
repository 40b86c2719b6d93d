package cn.jifenbu.claims.entry;

import cn.jifenbu.claims.model.ClaimChannel;
import cn.jifenbu.claims.store.ClaimPhotoRow;
import cn.jifenbu.claims.store.ClaimRow;
import cn.jifenbu.shared.HouseholdId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// A claim to enter. The household is named by its id or by the code on its papers; `unit` is checked against the rule's
/// when given; `clientKey` lets a device send the same claim again; a draft waits for `submit`.
public record NewClaim(ClaimChannel channel, String ruleId, HouseholdId household, String householdCode, int quantity,
        String unit,
        LocalDate happenedOn, String event, String note, List<UUID> evidence, UUID clientKey, boolean draft) {

    public NewClaim(ClaimChannel channel, String ruleId, HouseholdId household, int quantity, LocalDate happenedOn,
            String event,
            String note) {
        this(channel, ruleId, household, null, quantity, null, happenedOn, event, note, List.of(), null, false);
    }

    /// What was entered earlier, as it would be entered now.
    static NewClaim of(ClaimRow row, List<ClaimPhotoRow> photos) {
        return new NewClaim(row.channel, row.ruleId, new HouseholdId(row.householdId), null, row.quantity, null,
                row.happenedOn, row.event, row.note, photos.stream().map(p -> p.evidenceId).toList(), null, true);
    }

    public NewClaim asDraft(boolean asDraft) {
        return new NewClaim(channel, ruleId, household, householdCode, quantity, unit, happenedOn, event, note, evidence,
                clientKey, asDraft);
    }
}
