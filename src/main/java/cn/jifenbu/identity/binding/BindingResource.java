package cn.jifenbu.identity.binding;

import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/bindings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "家庭")
@RunOnVirtualThread
public class BindingResource {

    private final CurrentActor actor;
    private final ReadIdentity identity;
    private final BindHousehold binding;

    BindingResource(CurrentActor actor, ReadIdentity identity, BindHousehold binding) {
        this.actor = actor;
        this.identity = identity;
        this.binding = binding;
    }

    /// `mayRedeem` false: this member sees the household's points and may not spend them. `identityChecked`: the identity card
    /// was seen; until then the person's own copy shows masked what others entered.
    public record BindingApproval(Boolean mayRedeem,
            // left out where there is none, so that what was asked before keeps its hash
            @JsonInclude(JsonInclude.Include.NON_NULL) Boolean identityChecked) implements RequestBody {}

    @GET
    @RequiresPermission(Permission.DECIDE_BINDING)
    @Operation(operationId = "listBindings", summary = "绑定家庭的申请，最早的在前；householdId 只看一户的")
    public Page<Binding> list(@PathParam("village") VillageId village,
            @QueryParam("state") @DefaultValue("PENDING") @Pattern(regexp = "PENDING|APPROVED|REJECTED|REMOVED") String state,
            @QueryParam("householdId") @Pattern(regexp = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}") String household,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        var one = Optional.ofNullable(household).map(HouseholdId::fromString);
        return new Page<>(identity.bindings(village, state, one, limit), null);
    }

    @POST
    @Path("{id}/approve")
    @RequiresPermission(Permission.DECIDE_BINDING)
    @Idempotent
    @Operation(operationId = "approveBinding", summary = "同意绑定")
    @APIResponseSchema(value = Binding.class, responseCode = "200")
    public Response approve(@PathParam("village") VillageId village, @PathParam("id") UUID id, @Valid BindingApproval body) {
        boolean mayRedeem = body == null || !Boolean.FALSE.equals(body.mayRedeem());
        boolean identityChecked = body != null && Boolean.TRUE.equals(body.identityChecked());
        return Response.ok(binding.approve(village, id, mayRedeem, identityChecked, actor.get())).build();
    }

    @POST
    @Path("{id}/reject")
    @RequiresPermission(Permission.DECIDE_BINDING)
    @Idempotent
    @Operation(operationId = "rejectBinding", summary = "不同意绑定")
    @APIResponseSchema(value = Binding.class, responseCode = "200")
    public Response reject(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(binding.reject(village, id, actor.get())).build();
    }

    @POST
    @Path("{id}/confirm-identity")
    @RequiresPermission(Permission.DECIDE_BINDING)
    @Idempotent
    @Operation(operationId = "confirmIdentity", summary = "核对过身份证：本人下载自己的数据时号码不再打码")
    @APIResponseSchema(value = Binding.class, responseCode = "200")
    public Response confirmIdentity(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(binding.confirmIdentity(village, id, actor.get())).build();
    }

    @POST
    @Path("{id}/remove")
    @RequiresPermission(Permission.DECIDE_BINDING)
    @Idempotent
    @Operation(operationId = "removeBinding", summary = "解除绑定，立即生效")
    @APIResponseSchema(value = Binding.class, responseCode = "200")
    public Response remove(@PathParam("village") VillageId village, @PathParam("id") UUID id) {
        return Response.ok(binding.remove(village, id, actor.get())).build();
    }
}
