package cn.jifenbu.cli;

import cn.jifenbu.division.Divisions;
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

    VerifyVillages(VerifyLedger ledger, Divisions divisions) {
        this.ledger = ledger;
        this.divisions = divisions;
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
