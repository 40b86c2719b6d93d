package cn.jifenbu.redemption.cards;

import java.util.UUID;

/// A card to print, the only time its token is known. The head's name is masked.
public record PrintedCard(String villageName, String groupName, UUID householdId, String householdCode, String head, int cardNo,
        String token) {

    @Override
    public String toString() {
        return "PrintedCard[" + householdId + " " + cardNo + "]";
    }
}
