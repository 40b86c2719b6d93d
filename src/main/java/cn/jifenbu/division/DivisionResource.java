package cn.jifenbu.division;

import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.TextNormalizer;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.MaxCodePoints;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/divisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "区划")
@RunOnVirtualThread
public class DivisionResource {

    private static final String CODE = "[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?";

    private final Divisions divisions;
    private final ManageDivisions keep;
    private final CurrentActor actor;

    DivisionResource(Divisions divisions, ManageDivisions keep, CurrentActor actor) {
        this.keep = keep;
        this.actor = actor;
        this.divisions = divisions;
    }

    /// 6 digits for a county, 9 for a township, 12 for a village; what is above must be there.
    public record NewDivision(@NotNull @Pattern(regexp = CODE) String code, @NotBlank @MaxCodePoints(max = 50) String name)
            implements
                RequestBody {}

    public record DivisionName(@NotBlank @MaxCodePoints(max = 50) String name) implements RequestBody {}

    @GET
    @RequiresPermission(Permission.SELF)
    @Operation(operationId = "listDivisions", summary = "下一级区划；不填 parent 给出县")
    public Page<Division> below(@QueryParam("parent") @Pattern(regexp = CODE) String parent) {
        return new Page<>(divisions.below(parent == null ? null : new DivisionCode(parent)), null);
    }

    @POST
    @RequiresPermission(Permission.KEEP_DIVISIONS)
    @Idempotent
    @Operation(operationId = "enterDivision", summary = "登记一个县、乡镇或村")
    @APIResponseSchema(value = Division.class, responseCode = "201")
    public Response enter(@NotNull @Valid NewDivision body) {
        var code = new DivisionCode(body.code());
        requireCovers(code);
        var division = keep.enter(code, TextNormalizer.name(body.name()));
        return Response.created(URI.create("/api/v1/divisions/" + division.code())).entity(division).build();
    }

    @PATCH
    @Path("{division}")
    @RequiresPermission(Permission.KEEP_DIVISIONS)
    @Idempotent
    @Operation(operationId = "renameDivision", summary = "改一个区划的名称")
    @APIResponseSchema(value = Division.class, responseCode = "200")
    public Response rename(@PathParam("division") String code, @NotNull @Valid DivisionName body) {
        return Response.ok(keep.rename(new DivisionCode(code), TextNormalizer.name(body.name()))).build();
    }

    /// The code of what does not exist yet cannot stand in the path, where scope is compared otherwise.
    private void requireCovers(DivisionCode code) {
        if (!Permission.KEEP_DIVISIONS.grantedTo(actor.get(), code)) throw new RefusedException(new OutOfScope());
    }
}
