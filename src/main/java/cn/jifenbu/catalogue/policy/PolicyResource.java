package cn.jifenbu.catalogue.policy;

import cn.jifenbu.catalogue.model.Policy;
import cn.jifenbu.catalogue.rules.ReadCatalogue;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/policy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分细则")
@RunOnVirtualThread
public class PolicyResource {

    private final ReadCatalogue catalogue;
    private final ChangePolicy change;
    private final Divisions divisions;
    private final BusinessClock clock;
    private final CurrentActor actor;

    PolicyResource(ReadCatalogue catalogue, ChangePolicy change, Divisions divisions, BusinessClock clock, CurrentActor actor) {
        this.catalogue = catalogue;
        this.change = change;
        this.divisions = divisions;
        this.clock = clock;
        this.actor = actor;
    }

    @GET
    @RequiresPermission(Permission.READ_VILLAGE)
    @Operation(operationId = "getPolicy", summary = "某一天有效的办法：公示天数、分红办法等")
    public Policy policy(@PathParam("village") VillageId village, @QueryParam("on") LocalDate day) {
        divisions.require(village);
        return catalogue.policy(village, Objects.requireNonNullElseGet(day, clock::today));
    }

    @PUT
    @RequiresPermission(Permission.CHANGE_POLICY)
    @Idempotent
    @Operation(operationId = "changePolicy", summary = "从今天或以后的一天起改办法；没填的项照旧，过去的日子仍按旧办法")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReadCatalogue.PolicyVersion.class)))
    public Response change(@PathParam("village") VillageId village, @NotNull @Valid PolicyRequest body) {
        return Response.ok(change.change(village, body::mergedInto, actor.get())).build();
    }
}
