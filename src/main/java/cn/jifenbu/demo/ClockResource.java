package cn.jifenbu.demo;

import cn.jifenbu.jobs.RunDueWork;
import cn.jifenbu.refusal.IdentityRefusal.DemoOnly;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.web.access.RequiresPermission;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Lets whoever tries the demo out see a notice end or a year close without waiting for it.
@Path("/api/v1/demo/clock")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "演示")
@RunOnVirtualThread
public class ClockResource {

    private final BusinessClock clock;
    private final RunDueWork due;

    ClockResource(BusinessClock clock, RunDueWork due) {
        this.clock = clock;
        this.due = due;
    }

    /// `days`: 0 to 400; 0 goes back to the real time.
    public record Move(@NotNull @Min(0) @Max(400) Integer days) {}

    public record Now(Instant now) {}

    @POST
    @RequiresPermission(Permission.MOVE_CLOCK)
    @Operation(operationId = "moveDemoClock", summary = "演示环境：把时间往后拨几天并办完到期的事；0 天回到真实时间")
    public Now move(@NotNull @Valid Move body) {
        if (ConfigUtils.isProfileActive("prod")) throw new RefusedException(new DemoOnly());
        if (body.days() == 0) clock.followTheSystem();
        else clock.advance(Duration.ofDays(body.days()));
        due.inAllVillages();
        return new Now(clock.now());
    }
}
