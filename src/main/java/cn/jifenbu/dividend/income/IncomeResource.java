package cn.jifenbu.dividend.income;

import cn.jifenbu.dividend.model.DeclaredIncome;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.access.CurrentActor;
import cn.jifenbu.web.access.RequiresPermission;
import cn.jifenbu.web.http.Cursor;
import cn.jifenbu.web.http.Page;
import cn.jifenbu.web.http.RequestBody;
import cn.jifenbu.web.idempotency.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/villages/{village}/incomes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "村集体收入")
@RunOnVirtualThread
public class IncomeResource {

    /// 2^53 - 1, the largest integer every JSON reader keeps.
    private static final long MOST_FEN = 9_007_199_254_740_991L;

    private final DeclareIncome declare;
    private final ApproveIncome approve;
    private final ReadIncomes read;
    private final CurrentActor actor;

    IncomeResource(DeclareIncome declare, ApproveIncome approve, ReadIncomes read, CurrentActor actor) {
        this.declare = declare;
        this.approve = approve;
        this.read = read;
        this.actor = actor;
    }

    /// The items, where there are any, add up to the amount. `attachments`: photos uploaded by `uploadEvidence`.
    public record IncomeDeclaration(@NotNull @Min(1) @Max(MOST_FEN) Long amountFen,
            @NotBlank @Size(max = 100) String resolution,
            @Size(max = 50) List<@NotNull @Valid IncomeItemRequest> items,
            @Size(max = 10) List<@NotNull UUID> attachments) implements RequestBody {

        DeclaredIncome toIncome() {
            var parts = items == null ? List.<IncomeItemRequest>of() : items;
            return new DeclaredIncome(new Fen(amountFen), resolution,
                    parts.stream().map(i -> new DeclaredIncome.DeclaredItem(i.item(), new Fen(i.amountFen()))).toList(),
                    attachments == null ? List.of() : attachments.stream().distinct().toList());
        }
    }

    public record IncomeItemRequest(@NotBlank @Size(max = 100) String item, @NotNull @Min(1) @Max(MOST_FEN) Long amountFen) {}

    @GET
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "listIncomes", summary = "各年村集体收入，最近的年份在前")
    public Page<Income> list(@PathParam("village") VillageId village, @QueryParam("cursor") String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return Page.of(read.list(village, Cursor.beforeYear(cursor), limit + 1), limit, Income::year);
    }

    @GET
    @Path("{year}")
    @RequiresPermission(Permission.READ_MONEY)
    @Operation(operationId = "getIncome", summary = "一年的村集体收入")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Income.class)))
    public Response get(@PathParam("village") VillageId village, @PathParam("year") int year) {
        return tagged(Response.ok(), read.get(village, year));
    }

    @PUT
    @Path("{year}")
    @RequiresPermission(Permission.DECLARE_INCOME)
    @Idempotent
    @Operation(operationId = "declareIncome", summary = "申报一年的村集体收入（单位：分）；再报一次就是新的一版，要重新审批")
    @APIResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Income.class)))
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Income.class)))
    public Response declare(@PathParam("village") VillageId village, @PathParam("year") int year,
            @NotNull @Valid IncomeDeclaration body) {
        var income = declare.declare(village, year, body.toIncome(), actor.get());
        var place = URI.create("/api/v1/villages/" + village + "/incomes/" + year);
        return tagged(income.versionNo() == 1 ? Response.created(place) : Response.ok(), income);
    }

    @POST
    @Path("{year}/approve")
    @RequiresPermission(Permission.APPROVE_INCOME)
    @Idempotent
    @Operation(operationId = "approveIncome", summary = "审批收入（申报人以外的人）；If-Match 带上看到的那一版")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Income.class)))
    public Response approve(@PathParam("village") VillageId village, @PathParam("year") int year,
            @HeaderParam("If-Match") @Pattern(regexp = "\"[0-9]{1,9}\"") String ifMatch) {
        var seen = Optional.ofNullable(ifMatch).map(tag -> Integer.valueOf(tag.substring(1, tag.length() - 1)));
        return tagged(Response.ok(), approve.approve(village, year, seen, actor.get()));
    }

    private static Response tagged(Response.ResponseBuilder response, Income income) {
        return response.entity(income).tag(new EntityTag(Integer.toString(income.versionNo()))).build();
    }
}
