package cn.jifenbu.redemption.web;

import cn.jifenbu.redemption.Clearing;
import cn.jifenbu.redemption.ReadClearing;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.web.Needs;
import cn.jifenbu.web.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/townships/{township}/clearing")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "兑换")
@RunOnVirtualThread
public class ClearingResource {

    private final ReadClearing clearing;
    private final BusinessClock clock;

    ClearingResource(ReadClearing clearing, BusinessClock clock) {
        this.clearing = clearing;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.READ_TOWNSHIP)
    @Operation(operationId = "getClearing", summary = "跨村兑换清算表：这个月哪个村欠哪个村多少；不填月份是本月")
    public Clearing clearing(@PathParam("township") String township,
            @QueryParam("month") @Pattern(regexp = "20[0-9]{2}-(0[1-9]|1[0-2])") String month) {
        var asked = month == null ? YearMonth.from(clock.today()) : YearMonth.parse(month);
        return clearing.of(new DivisionCode(township), asked);
    }
}
