package cn.jifenbu.dashboard;

import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.web.access.RequiresPermission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/townships/{township}/dashboard")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "总览")
@RunOnVirtualThread
public class TownshipDashboardResource {

    private final ReadDashboards dashboards;

    TownshipDashboardResource(ReadDashboards dashboards) {
        this.dashboards = dashboards;
    }

    @GET
    @RequiresPermission(Permission.READ_TOWNSHIP)
    @Operation(operationId = "getTownshipDashboard", summary = "全乡一年的数字；不填年份是最近一次分红的那一年")
    public TownshipDashboard township(@PathParam("township") String township,
            @QueryParam("year") @Min(2000) @Max(9999) Integer year) {
        return dashboards.township(new DivisionCode(township), Optional.ofNullable(year));
    }
}
