package cn.jifenbu.dividend.proof;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.dividend.store.RunRow;
import cn.jifenbu.dividend.store.ShareRow;
import cn.jifenbu.ledger.export.LineFile;
import cn.jifenbu.ledger.seals.SignWithSealKey.Signed;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// The lines of a proof as PROOFS.md lays them out; households by id and printed code only.
final class ProofLines {

    private final LineFile out;

    ProofLines(LineFile out) {
        this.out = out;
    }

    void head(UUID installation, RunRow run) {
        new JsonLine(out, "dividend-proof").with("format", 2).with("installation", installation)
                .with("village", Long.toString(run.villageId)).with("run", run.id).with("year", run.year)
                .with("runNo", run.runNo).end();
    }

    void run(RunRow run, String incomeResolution, Policy policy, List<Integer> postingYears) {
        var d = policy.dividend();
        new JsonLine(out, "run").with("run", run.id).with("runNo", run.runNo).with("kind", run.kind).with("state", run.state)
                .with("incomeVersion", run.incomeVersion).with("incomeFen", run.incomeFen)
                .with("incomeResolution", incomeResolution).with("policyVersion", run.policyVersion)
                .with("policyResolution", policy.resolution()).with("base", d.base()).with("yearOf", d.yearOf())
                .with("rateBp", d.rateBp()).with("fixedFen", d.fixedFen()).with("floorFen", d.floorFen())
                .with("ceilingFen", d.ceilingFen()).with("minMerit", run.minMerit).with("negative", d.negative())
                .with("minPayoutFen", d.minPayoutFen()).with("poolFen", run.poolFen)
                .with("cutoffEntryNo", run.cutoffEntryNo).with("settledUntilEntryNo", run.settledUntilEntryNo)
                .with("sealNo", run.sealNo).with("totalMerit", run.totalMerit).with("counting", run.counting)
                .with("postingYears", postingYears.stream().map(Object::toString).collect(Collectors.joining(" "))).end();
    }

    void share(RunRow run, ShareRow s) {
        new JsonLine(out, "share").with("runNo", run.runNo).with("shareNo", s.shareNo).with("household", s.householdId)
                .with("householdCode", s.householdCode).with("merit", s.merit).with("firstEntryNo", s.firstEntryNo)
                .with("remainder", s.remainder).with("rounding", s.rounding).with("dueFen", s.dueFen)
                .with("earlierFen", s.earlierFen).with("amountFen", s.amountFen).end();
    }

    void absent(RunRow run, AbsentHousehold a) {
        new JsonLine(out, "absent").with("runNo", run.runNo).with("household", a.household()).with("householdCode", a.code())
                .with("state", a.state()).end();
    }

    void end(byte[] hash, Signed signed) {
        new JsonLine(out, "end").with("lines", out.lines() + 1).with("sha256", HexFormat.of().formatHex(hash))
                .with("algorithm", signed.algorithm()).with("keyId", signed.keyId())
                .with("publicKey", Base64.getEncoder().encodeToString(signed.publicKey()))
                .with("signature", Base64.getEncoder().encodeToString(signed.signature())).end();
    }
}
