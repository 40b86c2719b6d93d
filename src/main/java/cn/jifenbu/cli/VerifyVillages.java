package cn.jifenbu.cli;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.ledger.seals.SealSettings;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.ledger.verification.VerifyLedger.Verification;
import cn.jifenbu.shared.VillageId;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.PrintStream;
import java.util.List;

/// Recomputes village after village and tells how far it is.
@ApplicationScoped
class VerifyVillages {

    private static final long TOLD_EVERY = 200_000;

    private final VerifyLedger ledger;
    private final Divisions divisions;
    private final SealSettings settings;

    VerifyVillages(VerifyLedger ledger, Divisions divisions, SealSettings settings) {
        this.ledger = ledger;
        this.divisions = divisions;
        this.settings = settings;
    }

    /// @return whether all are well
    boolean all(List<VillageId> villages, PrintStream out) {
        long bad = 0;
        long entries = 0;
        long began = System.nanoTime();
        for (var village : villages) {
            var verification = ledger.verify(village, entryNo -> {
                if (entryNo % TOLD_EVERY == 0) out.println("  " + village + " … " + entryNo);
            });
            out.println(village + " " + divisions.nameOf(village) + "：" + text(verification));
            if (!verification.valid()) bad++;
            entries += verification.entries();
        }
        out.printf("%d 个村，%d 笔，%.1f 秒，%s%n", villages.size(), entries, (System.nanoTime() - began) / 1e9,
                bad == 0 ? "全部正确 OK" : bad + " 个村有问题 BAD");
        if (settings.knownKeys().isEmpty() || settings.installation().isEmpty()) {
            out.println("没有设置 jifenbu.seal.known-keys 和 jifenbu.seal.installation：数据库连同封存文件用另一把钥匙另造一遍，这样看不出来。"
                    + "Neither keys nor installation are pinned: see RUNBOOK.");
        }
        return bad == 0;
    }

    private static String text(Verification v) {
        if (v.valid()) {
            return "正确 OK，" + v.entries() + " 笔，" + v.seals() + " 号封存，其中 " + v.sealsOutside() + " 号与库外的封存文件一致";
        }
        var where = v.badEntryNo() != null ? "第 " + v.badEntryNo() + " 笔："
                : v.badSealNo() != null ? "第 " + v.badSealNo() + " 号封存：" : "";
        return "不对 BAD，" + where + v.problem();
    }
}
