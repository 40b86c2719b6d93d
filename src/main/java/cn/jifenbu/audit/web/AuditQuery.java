package cn.jifenbu.audit.web;

import cn.jifenbu.audit.AuditLine;
import cn.jifenbu.audit.ReadAudit;
import cn.jifenbu.audit.ReadAudit.Filter;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.InvalidParameter;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.Cell;
import cn.jifenbu.shared.DivisionCode;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.web.Audited;
import cn.jifenbu.web.Needs;
import cn.jifenbu.web.Page;
import cn.jifenbu.web.Permission;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What is asked of the log. Days are the village's; `until` is included.
public class AuditQuery {

    @QueryParam("person") UUID person;
    @QueryParam("operation")
    @Pattern(regexp = "[A-Za-z]{1,60}") String operation;
    @QueryParam("householdId") UUID household;
    @QueryParam("from") LocalDate from;
    @QueryParam("until") LocalDate until;
    @QueryParam("outcome")
    @DefaultValue("ALL")
    @Pattern(regexp = "ALL|REFUSED") String outcome;
    @QueryParam("cursor") UUID cursor;

    Filter filter() {
        return new Filter(person, operation, household, from == null ? null : start(from),
                until == null ? null : start(until).plus(Duration.ofDays(1)), outcome.equals("REFUSED"), cursor);
    }

    private static Instant start(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 9999) throw new RefusedException(new InvalidParameter());
        return day.atStartOfDay(BusinessClock.ZONE).toInstant();
    }
}
