package cn.jifenbu.ledger.proof;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/entries/{no}/proof")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分台账")
@RunOnVirtualThread
public class ProofResource {

    /// No household has it: somebody without one may read no proof.
    private static final HouseholdId NONE = new HouseholdId(new UUID(0, 0));

    private final ProveEntry proofs;
    private final CurrentActor actor;

    ProofResource(ProveEntry proofs, CurrentActor actor) {
        this.proofs = proofs;
        this.actor = actor;
    }

    @GET
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @Operation(operationId = "proveEntry", summary = "一笔流水的证明：从这一笔到封存的路径，村民只能看自己家的")
    public ProofView prove(@PathParam("village") VillageId village, @PathParam("no") long entryNo) {
        return ProofView.of(proofs.prove(village, entryNo, own(village)));
    }

    private Optional<HouseholdId> own(VillageId village) {
        if (Permission.READ_HOUSEHOLD.grantedTo(actor.get(), village)) return Optional.empty();
        return Optional.of(actor.get().householdIn(village).orElse(NONE));
    }
}
