package cn.jifenbu.deductions;

import cn.jifenbu.deductions.store.ReadDeductions;
import cn.jifenbu.division.Divisions;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.Public;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/public/villages/{village}/deductions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "公示")
@RunOnVirtualThread
public class PublicDeductionResource {
    private final ReadDeductions read;
    private final Divisions divisions;

    PublicDeductionResource(ReadDeductions read, Divisions divisions) {
        this.read = read;
        this.divisions = divisions;
    }

    public record Counts(int year, List<ReadDeductions.Count> items) {}

    @GET
    @Public
    @Operation(operationId = "countPublicDeductions", summary = "某一年各项扣了多少次、多少分；不公开是哪一户")
    public Counts posted(@PathParam("village") VillageId village,
            @QueryParam("year") @NotNull @Min(2000) @Max(2999) Integer year) {
        divisions.require(village);
        return new Counts(year, read.posted(village, year));
    }
}
