package cn.jifenbu.dividend.run;

import cn.jifenbu.refusal.OrganisationRefusal.UnknownVillage;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.Public;
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

@Path("/api/v1/public/villages/{village}/dividend-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "公示")
@RunOnVirtualThread
public class DividendNoticeResource {

    private final ReadDividends read;

    DividendNoticeResource(ReadDividends read) {
        this.read = read;
    }

    /// A board is whole or it is none, so a page holds few of them.
    @GET
    @Public
    @Operation(operationId = "listDividendNotices", summary = "分红公示，人人可看：户编号、隐去名字、积分和金额")
    public Page<DividendNotice> list(@PathParam("village") String village, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("1") @Min(1) @Max(3) int limit) {
        return Page.of(read.notices(known(village), Cursor.beforeYear(cursor), limit + 1), limit,
                notice -> DividendRun.cursor(notice.year(), notice.runNo()));
    }

    private static VillageId known(String code) {
        try {
            return VillageId.fromString(code);
        } catch (IllegalArgumentException malformed) {
            throw new RefusedException(new UnknownVillage());
        }
    }
}
