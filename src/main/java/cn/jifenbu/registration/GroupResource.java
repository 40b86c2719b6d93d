package cn.jifenbu.registration;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.division.Group;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.TextNormalizer;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.MaxCodePoints;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "区划")
@RunOnVirtualThread
public class GroupResource {

    private final Divisions divisions;
    private final AddGroup add;

    GroupResource(Divisions divisions, AddGroup add) {
        this.divisions = divisions;
        this.add = add;
    }

    public record NewGroup(@NotNull @Min(1) @Max(999) Integer groupNo,
            @NotBlank(message = "请写组名") @MaxCodePoints(max = 50) String name) implements RequestBody {}

    @GET
    @RequiresPermission(Permission.READ_VILLAGE)
    @Operation(operationId = "listGroups", summary = "村里的组")
    public Page<Group> groups(@PathParam("village") VillageId village) {
        divisions.require(village);
        return new Page<>(divisions.groups(village), null);
    }

    @POST
    @RequiresPermission(Permission.REGISTER_HOUSEHOLD)
    @Idempotent
    @Operation(operationId = "addGroup", summary = "登记一个组（网格）")
    @APIResponseSchema(value = Group.class, responseCode = "201")
    public Response add(@PathParam("village") VillageId village, @NotNull @Valid NewGroup body) {
        var group = new Group(body.groupNo(), TextNormalizer.name(body.name()));
        add.add(village, group);
        return Response.created(URI.create("/api/v1/villages/" + village + "/groups")).entity(group).build();
    }
}
