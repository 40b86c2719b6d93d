package cn.jifenbu.identity.binding;

import cn.jifenbu.identity.binding.FamilyAccess.FamilyMember;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/me/family")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "家庭")
@RunOnVirtualThread
public class FamilyResource {

    private final FamilyAccess family;
    private final CurrentActor actor;

    FamilyResource(FamilyAccess family, CurrentActor actor) {
        this.family = family;
        this.actor = actor;
    }

    public record RightToRedeem(@NotNull Boolean mayRedeem) implements RequestBody {}

    @GET
    @RequiresPermission(Permission.SELF)
    @Operation(operationId = "listFamily", summary = "家里谁绑定了、谁能用积分")
    public Page<FamilyMember> list() {
        return new Page<>(family.list(actor.get()), null);
    }

    /// A POST, because WeChat's `wx.request` knows no PATCH.
    @POST
    @Path("{id}/redeem-right")
    @RequiresPermission(Permission.SELF)
    @Idempotent
    @Operation(operationId = "allowRelative", summary = "户主：让不让这位家人用积分兑换")
    @APIResponseSchema(value = FamilyMember.class, responseCode = "200")
    public Response allow(@PathParam("id") UUID id, @NotNull @Valid RightToRedeem body) {
        return Response.ok(family.allow(actor.get(), id, body.mayRedeem())).build();
    }

    @POST
    @Path("{id}/remove")
    @RequiresPermission(Permission.SELF)
    @Idempotent
    @Operation(operationId = "removeRelative", summary = "户主解除一位家人的绑定，或者自己退出")
    @APIResponseSchema(value = FamilyMember.class, responseCode = "200")
    public Response remove(@PathParam("id") UUID id) {
        return Response.ok(family.remove(actor.get(), id)).build();
    }
}
