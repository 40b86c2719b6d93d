package cn.jifenbu.dividend.calendar;

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

@Path("/api/v1/townships/{township}/dividend-progress")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分分红")
@RunOnVirtualThread
public class DividendProgressResource {

    private final ReadProgress progress;

    DividendProgressResource(ReadProgress progress) {
        this.progress = progress;
    }

    @GET
    @RequiresPermission(Permission.READ_TOWNSHIP)
    @Operation(operationId = "getDividendProgress", summary = "各村一年的分红办到哪一步：办完、待办、没办成和原因；不填年份是去年")
    public DividendProgress progress(@PathParam("township") String township,
            @QueryParam("year") @Min(2000) @Max(9999) Integer year) {
        return progress.read(new DivisionCode(township), Optional.ofNullable(year));
    }
}
