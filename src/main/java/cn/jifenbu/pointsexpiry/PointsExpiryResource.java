package cn.jifenbu.pointsexpiry;

import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/clearings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分分红")
@RunOnVirtualThread
public class PointsExpiryResource {

    private final ExpirePoints expire;

    PointsExpiryResource(ExpirePoints expire) {
        this.expire = expire;
    }

    @GET
    @RequiresPermission(Permission.READ_VILLAGE)
    @Operation(operationId = "listClearings", summary = "往年积分清零：哪天清、留几成、已经清了多少，最近的年份在前")
    public Page<PointsExpiry> list(@PathParam("village") VillageId village) {
        return new Page<>(expire.list(village), null);
    }
}
