package cn.jifenbu.evidence;

import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.VillageId;
import java.util.UUID;

/// Whether a villager may see a photo that somebody else took. Features that attach photos answer; the evidence only asks.
public interface EvidenceVisibility {

    boolean isVisible(VillageId village, UUID evidence, Actor villager);
}
