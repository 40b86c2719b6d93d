package cn.jifenbu.redemption.orders;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/shop")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分超市")
@RunOnVirtualThread
public class ShelfResource {

    static final String UUID_FORM = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final ReadShelf read;
    private final Divisions divisions;
    private final CurrentActor actor;

    ShelfResource(ReadShelf read, Divisions divisions, CurrentActor actor) {
        this.read = read;
        this.divisions = divisions;
        this.actor = actor;
    }

    @GET
    @RequiresPermission(Permission.READ_VILLAGE)
    @Operation(operationId = "listShop", summary = "积分超市：一户现在能兑换什么、最多几件")
    public Page<ShopItem> shop(@PathParam("village") VillageId village,
            @QueryParam("householdId") @Pattern(regexp = UUID_FORM) String household,
            @QueryParam("cursor") @DefaultValue("") @Size(max = 32) String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        divisions.require(village);
        var items = read.list(village, Optional.ofNullable(household).map(HouseholdId::fromString), actor.get(), cursor,
                limit + 1);
        return Page.of(items, limit, ShopItem::code);
    }
}
