package cn.jifenbu.organisation.web;

import cn.jifenbu.organisation.Division;
import cn.jifenbu.organisation.Divisions;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.web.Needs;
import cn.jifenbu.web.Page;
import cn.jifenbu.web.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/divisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "区划")
@RunOnVirtualThread
public class DivisionResource {

    private final Divisions divisions;

    DivisionResource(Divisions divisions) {
        this.divisions = divisions;
    }

    @GET
    @Needs(Permission.SELF)
    @Operation(operationId = "listDivisions", summary = "下一级区划；不填 parent 给出县")
    public Page<Division> below(@QueryParam("parent") @Pattern(regexp = "[1-9][0-9]{5}([0-9]{3}([0-9]{3})?)?") String parent) {
        return new Page<>(divisions.below(parent == null ? null : new DivisionCode(parent)), null);
    }
}
