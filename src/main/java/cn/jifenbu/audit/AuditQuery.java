package cn.jifenbu.audit;

import cn.jifenbu.audit.ReadAudit.Filter;
import cn.jifenbu.audit.ReadAudit.Outcome;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.InvalidParameter;
import cn.jifenbu.shared.BusinessClock;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

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
    @Pattern(regexp = "ALL|DONE|REFUSED") String outcome;
    @QueryParam("cursor") UUID cursor;

    Filter filter() {
        return new Filter(person, operation, household, from == null ? null : start(from),
                until == null ? null : start(until).plus(Duration.ofDays(1)), Outcome.valueOf(outcome), cursor);
    }

    private static Instant start(LocalDate day) {
        if (day.getYear() < 1900 || day.getYear() > 9999) throw new RefusedException(new InvalidParameter());
        return BusinessClock.midnight(day);
    }
}
