package cn.jifenbu.verifier;

import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/// A right proof of 2025 over a made ledger in which everybody only earned; the shares are the service's.
public final class MadeDividend {

    private MadeDividend() {}

    /// 5 % of the income.
    public static OpenProof of(MadeLedger ledger, long incomeFen) {
        var out = new StringBuilder();
        var run = UUID.fromString("99999999-0000-4000-8000-000000000001");
        out.append("""
                {"type":"dividend-proof","format":2,"installation":"%s","village":"%d","run":"%s","year":2025,"runNo":1}
                """.formatted(MadeLedger.INSTALLATION, ledger.village(), run));
        out.append("""
                {"type":"run","run":"%s","runNo":1,"kind":"YEAR_END","state":"CLOSED","incomeVersion":1,"incomeFen":%d,\
                "incomeResolution":"决议1号","policyVersion":1,"policyResolution":"决议2号","base":"NET_OF_YEAR","yearOf":"DEED",\
                "rateBp":500,"fixedFen":null,"floorFen":null,"ceilingFen":null,"minMerit":1,"negative":"ZERO",\
                "minPayoutFen":0,"poolFen":%d,"cutoffEntryNo":%d,"settledUntilEntryNo":null,"sealNo":%d,"totalMerit":0,\
                "counting":1,"postingYears":""}
                """.formatted(run, incomeFen, incomeFen * 5 / 100, ledger.entries.size(), ledger.seals.size()));
        ledger.writeLines(out, 1, ledger.entries.size());
        int no = 0;
        for (var share : shares(ledger.entries).values()) out.append(share.formatted(++no));
        var key = ledger.key();
        var publicKey = key.getPublic().getEncoded();
        out.append("""
                {"type":"end","lines":0,"sha256":"","algorithm":"Ed25519","keyId":"%s","publicKey":"%s","signature":""}
                """.formatted(SealLine.keyId(publicKey), Base64.getEncoder().encodeToString(publicKey)));
        var proof = new OpenProof(out.toString(), message -> MadeLedger.sign(key, message)).recompute();
        proof.signed();
        return proof;
    }

    /// By household; its code is.
    private static TreeMap<UUID, String> shares(List<EntryLine> entries) {
        var shares = new TreeMap<UUID, String>();
        entries.stream().map(EntryLine::household).distinct().forEach(household -> {
            var own = entries.stream().filter(e -> e.household().equals(household)).toList();
            shares.put(household, """
                    {"type":"share","runNo":1,"shareNo":%%d,"household":"%s","householdCode":"A-%d","merit":%d,\
                    "firstEntryNo":%d,"remainder":0,"rounding":false,"dueFen":0,"earlierFen":0,"amountFen":0}
                    """.formatted(household, household.getLeastSignificantBits(),
                    own.stream().mapToLong(EntryLine::merit).sum(), own.getFirst().entryNo()));
        });
        return shares;
    }
}
