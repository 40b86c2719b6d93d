package cn.jifenbu.bench;

import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.LedgerEntry;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.quarkus.arc.profile.IfBuildProfile;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The posting use case behind everything a real operation has: token and scope, JSON, checks, the key. The service itself
/// has no such operation: points come from claims, orders and reversals, never from somebody's hand.
@Path("/api/v1/villages/{village}/bench-entries")
@Produces("application/json")
@RunOnVirtualThread
@IfBuildProfile("bench")
public class PostingResource {

    private final PostToLedger ledger;
    private final CurrentActor actor;
    private final BusinessClock clock;

    PostingResource(PostToLedger ledger, CurrentActor actor, BusinessClock clock) {
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    public record PostingRequest(@NotNull UUID householdId, @NotNull @Min(1) @Max(1000) Integer points,
            @NotBlank String sourceId) implements RequestBody {}

    @POST
    @RequiresPermission(Permission.PUBLISH_NOTICE)
    @Idempotent
    @Operation(operationId = "postForBenchmark")
    public Response post(@PathParam("village") VillageId village, @NotNull @Valid PostingRequest body) {
        LedgerEntry made = ledger.post(village, actor.get().person(), Posting.earn(new HouseholdId(body.householdId()),
                body.points(), clock.today(), new EntrySource("bench", body.sourceId())));
        return Response.created(URI.create("/api/v1/villages/" + village + "/entries/" + made.entryNo())).entity(made).build();
    }
}
