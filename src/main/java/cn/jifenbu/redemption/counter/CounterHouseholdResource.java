package cn.jifenbu.redemption.counter;

import cn.jifenbu.redemption.counter.FindAtCounter.CounterHousehold;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/counter-households")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "兑换")
@RunOnVirtualThread
public class CounterHouseholdResource {

    private final FindAtCounter find;
    private final CurrentActor actor;

    CounterHouseholdResource(FindAtCounter find, CurrentActor actor) {
        this.find = find;
        this.actor = actor;
    }

    @GET
    @RequiresPermission(Permission.HAND_OVER)
    @Operation(operationId = "listCounterHouseholds", summary = "柜台找户：q 是编号开头或姓名，最多八户；只有编号、打码的户主和可用积分")
    public Page<CounterHousehold> list(@PathParam("village") VillageId village,
            @QueryParam("q") @NotNull @Size(min = 1, max = 50) String q) {
        return new Page<>(find.find(village, q, actor.get()), null);
    }
}
