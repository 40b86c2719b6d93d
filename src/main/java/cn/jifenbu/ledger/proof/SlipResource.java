package cn.jifenbu.ledger.proof;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.document.HtmlPage;
import cn.jifenbu.household.Households;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.OwnHouseholdOnly;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.ServiceSettings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/households/{household}/entries/{no}/slip")
@Produces(MediaType.TEXT_HTML + ";charset=utf-8")
@Tag(name = "积分台账")
@RunOnVirtualThread
public class SlipResource {

    private final ProveEntry proofs;
    private final Households households;
    private final Divisions divisions;
    private final Optional<String> publicUrl;

    SlipResource(ProveEntry proofs, Households households, Divisions divisions, ServiceSettings settings) {
        this.proofs = proofs;
        this.households = households;
        this.divisions = divisions;
        this.publicUrl = settings.publicUrl();
    }

    @GET
    @RequiresPermission(Permission.READ_HOUSEHOLD)
    @OwnHouseholdOnly
    @Operation(operationId = "printSlip", summary = "一笔流水的条子，打印给户里，扫码就能和公示栏上的封存核对")
    @APIResponse(responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_HTML, schema = @Schema(implementation = String.class)))
    public Response slip(@PathParam("village") VillageId village, @PathParam("household") HouseholdId household,
            @PathParam("no") long entryNo, @Context UriInfo uri) {
        var family = households.require(village, household);
        var slip = proofs.prove(village, entryNo, Optional.of(household));
        return HtmlPage.answer(SlipPage.of(slip, family, divisions.nameOf(village), verifyPage(uri)));
    }

    /// Where people outside reach the service; as long as nobody says so, where this request did.
    private String verifyPage(UriInfo uri) {
        var base = publicUrl.orElseGet(() -> uri.getBaseUri().toString());
        return (base.endsWith("/") ? base : base + "/") + "verify/";
    }
}
