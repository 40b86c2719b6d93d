package cn.jifenbu.catalogue.rules;

import cn.jifenbu.catalogue.model.Catalogue;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.RequiresPermission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "积分细则")
@RunOnVirtualThread
public class CatalogueResource {

    private final ReadCatalogue catalogue;
    private final Divisions divisions;
    private final BusinessClock clock;

    CatalogueResource(ReadCatalogue catalogue, Divisions divisions, BusinessClock clock) {
        this.catalogue = catalogue;
        this.divisions = divisions;
        this.clock = clock;
    }

    @GET
    @Path("catalogue")
    @RequiresPermission(Permission.READ_VILLAGE)
    @Operation(operationId = "getCatalogue", summary = "某一天有效的积分细则，不填日期是今天")
    public Catalogue catalogue(@PathParam("village") VillageId village, @QueryParam("on") LocalDate day) {
        divisions.require(village);
        return catalogue.on(village, Objects.requireNonNullElseGet(day, clock::today));
    }
}
