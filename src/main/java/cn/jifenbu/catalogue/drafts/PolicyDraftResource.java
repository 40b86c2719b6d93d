package cn.jifenbu.catalogue.drafts;

import cn.jifenbu.catalogue.model.DraftState;
import cn.jifenbu.catalogue.policy.PolicyRequest;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Cursor;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/policy-versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分细则")
@RunOnVirtualThread
public class PolicyDraftResource {
    private final EditDraft write;
    private final ReviewDraft decide;
    private final ReadDrafts read;
    private final Divisions divisions;
    private final CurrentActor actor;

    PolicyDraftResource(EditDraft write, ReviewDraft decide, ReadDrafts read, Divisions divisions, CurrentActor actor) {
        this.write = write;
        this.decide = decide;
        this.read = read;
        this.divisions = divisions;
        this.actor = actor;
    }

    @GET
    @RequiresPermission(Permission.READ_STAFF)
    @Operation(operationId = "listPolicyDrafts", summary = "办法的草案，最新的在前")
    public Page<Draft> list(@PathParam("village") VillageId village, @QueryParam("state") DraftState state,
            @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(read.list(village, DraftKind.POLICY, state, Cursor.before(cursor), limit + 1), limit, Draft::draftNo);
    }

    @GET
    @Path("{id}")
    @RequiresPermission(Permission.READ_STAFF)
    @Operation(operationId = "getPolicyDraft", summary = "一份办法草案全文")
    public Draft get(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return read.get(village, id);
    }

    @POST
    @RequiresPermission(Permission.DRAFT_CATALOGUE)
    @Idempotent
    @Operation(operationId = "draftPolicy", summary = "起草新的办法；没填的项照旧，resolution 是村里的决议")
    @APIResponseSchema(value = Draft.class, responseCode = "201")
    public Response create(@PathParam("village") VillageId village, @NotNull @Valid PolicyRequest body) {
        var draft = write.policy(village, body::mergedInto, actor.get());
        return Response.created(URI.create("/api/v1/villages/" + village + "/policy-versions/" + draft.id())).entity(draft)
                .build();
    }

    @PUT
    @Path("{id}")
    @RequiresPermission(Permission.DRAFT_CATALOGUE)
    @Idempotent
    @Operation(operationId = "rewritePolicyDraft", summary = "改写还没报批或被退回的办法草案；没填的项照现在的办法")
    @APIResponseSchema(value = Draft.class, responseCode = "200")
    public Response rewrite(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid PolicyRequest body) {
        return Response.ok(write.rewritePolicy(village, id, body::mergedInto)).build();
    }

    @POST
    @Path("{id}/submit")
    @RequiresPermission(Permission.DRAFT_CATALOGUE)
    @Idempotent
    @Operation(operationId = "submitPolicyDraft", summary = "把办法草案报乡里审批")
    @APIResponseSchema(value = Draft.class, responseCode = "200")
    public Response submit(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(write.submit(village, id, actor.get())).build();
    }

    @POST
    @Path("{id}/approve")
    @RequiresPermission(Permission.APPROVE_CATALOGUE)
    @Idempotent
    @Operation(operationId = "approvePolicyDraft", summary = "乡里批准办法草案，写明批复文号，从 validFrom 起生效")
    @APIResponseSchema(value = Draft.class, responseCode = "200")
    public Response approve(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid DraftRequests.Approval body) {
        return Response.ok(decide.approve(village, id, body.resolution(), actor.get())).build();
    }

    @POST
    @Path("{id}/return")
    @RequiresPermission(Permission.APPROVE_CATALOGUE)
    @Idempotent
    @Operation(operationId = "returnPolicyDraft", summary = "退回办法草案，写明要改什么")
    @APIResponseSchema(value = Draft.class, responseCode = "200")
    public Response returnToAuthor(@PathParam("village") VillageId village, @PathParam("id") UUID id,
            @NotNull @Valid DraftRequests.DraftReturn body) {
        return Response.ok(decide.returnToAuthor(village, id, body.reason(), actor.get())).build();
    }

    @POST
    @Path("{id}/withdraw")
    @RequiresPermission(Permission.DRAFT_CATALOGUE)
    @Idempotent
    @Operation(operationId = "withdrawPolicyDraft", summary = "撤回还没批的办法草案")
    @APIResponseSchema(value = Draft.class, responseCode = "200")
    public Response withdraw(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(write.withdraw(village, id)).build();
    }
}
