package cn.jifenbu.claims.notice;

import cn.jifenbu.division.Divisions;
import cn.jifenbu.document.HtmlPage;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.Public;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The board as everybody may read it in a browser and print it, without login and without script.
@Path("/public/villages/{village}/notices")
@Produces(MediaType.TEXT_HTML)
@Tag(name = "公示")
@RunOnVirtualThread
public class NoticePageResource {
    private static final int LATEST = 50;
    private final Notices notices;
    private final Divisions divisions;
    private final Optional<String> publicUrl;

    NoticePageResource(Notices notices, Divisions divisions, ServiceSettings settings) {
        this.notices = notices;
        this.divisions = divisions;
        this.publicUrl = settings.publicUrl();
    }

    @GET
    @Public
    @Operation(operationId = "showPublicNotices", summary = "公示栏网页，不用登录")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response list(@PathParam("village") VillageId village) {
        return HtmlPage.answer(NoticePage.list(divisions.nameOf(village), notices.list(village, Long.MAX_VALUE, LATEST)));
    }

    @GET
    @Path("{id}")
    @Public
    @Operation(operationId = "showPublicNotice", summary = "一期公示的网页，A4 可打印，扫码回到本页")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    public Response get(@PathParam("village") VillageId village, @PathParam("id") UUID id, @Context UriInfo uri) {
        var base = publicUrl.orElseGet(() -> uri.getBaseUri().toString());
        var here = (base.endsWith("/") ? base : base + "/") + "public/villages/" + village + "/notices/" + id;
        return HtmlPage.answer(NoticePage.render(divisions.nameOf(village), notices.get(village, id), here));
    }
}
