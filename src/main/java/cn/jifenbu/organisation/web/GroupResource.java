package cn.jifenbu.organisation.web;

import cn.jifenbu.organisation.Divisions;
import cn.jifenbu.organisation.Group;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.Needs;
import cn.jifenbu.web.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/groups")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "区划")
@RunOnVirtualThread
public class GroupResource {

    private final Divisions divisions;

    GroupResource(Divisions divisions) {
        this.divisions = divisions;
    }

    @GET
    @Needs(Permission.READ_VILLAGE)
    @Operation(operationId = "listGroups", summary = "村里的组")
    public Page<Group> groups(@PathParam("village") VillageId village) {
        divisions.require(village);
        return new Page<>(divisions.groups(village), null);
    }
}
