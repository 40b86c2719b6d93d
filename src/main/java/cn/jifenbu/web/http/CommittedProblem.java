package cn.jifenbu.web.http;

import cn.jifenbu.problem.Problem;
import cn.jifenbu.problem.ProblemCatalogue;
import cn.jifenbu.refusal.Refusal;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.MDC;

/// A refusal as an ordinary reply, for the rare one that leaves a trace (a spent try): an exception would roll the trace
/// back. Under [Idempotent] the reply is kept, so a request that is sent again costs no second try.
public final class CommittedProblem {

    private CommittedProblem() {}

    public static Response of(Refusal refusal) {
        var problem = ProblemCatalogue.describe(refusal).withRequestId((String) MDC.get(RequestIdFilter.KEY));
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem).build();
    }
}
