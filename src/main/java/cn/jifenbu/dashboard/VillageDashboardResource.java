package cn.jifenbu.dashboard;

import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "总览")
@RunOnVirtualThread
public class VillageDashboardResource {

    private final ReadDashboards dashboards;
    private final ReadDeeds deeds;

    VillageDashboardResource(ReadDashboards dashboards, ReadDeeds deeds) {
        this.dashboards = dashboards;
        this.deeds = deeds;
    }

    @GET
    @RequiresPermission(Permission.READ_STAFF)
    @Operation(operationId = "getVillageDashboard", summary = "村里等着办的事和一年的数字")
    public VillageDashboard village(@PathParam("village") VillageId village,
            @QueryParam("year") @Min(2000) @Max(9999) Integer year) {
        return dashboards.village(village, Optional.ofNullable(year));
    }

    @GET
    @Path("deeds")
    @RequiresPermission(Permission.READ_STAFF)
    @Operation(operationId = "getVillageDeeds", summary = "一年入账的申报：按月、类别、组和渠道，画图用")
    public VillageDeeds deeds(@PathParam("village") VillageId village,
            @QueryParam("year") @NotNull @Min(2000) @Max(9999) Integer year) {
        return deeds.read(village, year);
    }
}
