package cn.jifenbu.ledger.events;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.ledger.events.VillageEvents.Event;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Cursor;
import cn.jifenbu.web.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分台账")
@RunOnVirtualThread
public class EventResource {

    private final VillageEvents events;
    private final Divisions divisions;

    EventResource(VillageEvents events, Divisions divisions) {
        this.events = events;
        this.divisions = divisions;
    }

    @GET
    @RequiresPermission(Permission.READ_LEDGER)
    @Operation(operationId = "listEvents", summary = "村里发生的事，给别的系统跟着读：after 填读到的最后一个编号")
    public Page<Event> list(@PathParam("village") VillageId village, @QueryParam("after") String after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        return Page.of(events.after(village, Cursor.after(after), limit + 1), limit, Event::eventNo);
    }
}
