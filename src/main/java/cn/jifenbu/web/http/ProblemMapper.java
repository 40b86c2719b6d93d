package cn.jifenbu.web.http;

import cn.jifenbu.problem.Problem;
import cn.jifenbu.problem.ProblemCatalogue;
import cn.jifenbu.refusal.LedgerRefusal.AlreadyPosted;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.AlreadyThere;
import cn.jifenbu.refusal.RequestRefusal.BodyTooLarge;
import cn.jifenbu.refusal.RequestRefusal.Busy;
import cn.jifenbu.refusal.RequestRefusal.DatabaseUnavailable;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.refusal.RequestRefusal.InvalidParameter;
import cn.jifenbu.refusal.RequestRefusal.MalformedBody;
import cn.jifenbu.refusal.RequestRefusal.MethodNotAllowed;
import cn.jifenbu.refusal.RequestRefusal.NotAcceptable;
import cn.jifenbu.refusal.RequestRefusal.TooManyRequests;
import cn.jifenbu.refusal.RequestRefusal.UnexpectedFault;
import cn.jifenbu.refusal.RequestRefusal.UnknownPath;
import cn.jifenbu.refusal.RequestRefusal.UnsupportedMediaType;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Every exception that leaves an operation becomes a problem from the catalogue; nothing else ever reaches the client.
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @ServerExceptionMapper
    public Response refused(RefusedException e, ContainerRequestContext request) {
        return answer(e.refusal(), request);
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException e, ContainerRequestContext request) {
        var errors = e.getConstraintViolations().stream().map(v -> {
            var path = v.getPropertyPath().toString().split("\\.", 3);
            return new FieldError(path[path.length - 1], v.getMessage());
        }).sorted((a, b) -> a.field().compareTo(b.field())).toList();
        return answer(new InvalidFields(errors), request);
    }

    @ServerExceptionMapper
    public Response unreadable(WebApplicationException e, ContainerRequestContext request) {
        if (e.getCause() instanceof JacksonException json) return answer(unreadable(json), request);
        return answer(switch (e.getResponse().getStatus()) {
            case 400 -> new MalformedBody();
            case 404 -> e.getCause() == null ? new UnknownPath() : new InvalidParameter();
            case 405 -> new MethodNotAllowed();
            case 406 -> new NotAcceptable();
            case 413 -> new BodyTooLarge();
            case 415 -> new UnsupportedMediaType();
            default -> unexpected(e);
        }, request);
    }

    /// Both are named: the framework has a mapper of its own for the more special one.
    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response json(JacksonException e, ContainerRequestContext request) {
        return answer(unreadable(e), request);
    }

    private static Refusal unreadable(JacksonException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown ->
                new InvalidFields(List.of(new FieldError(pathOf(unknown), "没有这一项，请去掉")));
            case JsonMappingException wrong when !wrong.getPath().isEmpty() ->
                new InvalidFields(List.of(new FieldError(pathOf(wrong), "类型或写法不对")));
            default -> new MalformedBody();
        };
    }

    private static String pathOf(JsonMappingException e) {
        var path = new StringBuilder();
        for (var step : e.getPath()) {
            if (step.getFieldName() == null) path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
        }
        return path.toString();
    }

    @ServerExceptionMapper
    public Response anythingElse(Throwable e, ContainerRequestContext request) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof RefusedException refused) return answer(refused.refusal(), request);
            if (cause instanceof IOException && "Request too large".equals(cause.getMessage())) {
                return answer(new BodyTooLarge(), request);
            }
            if (cause instanceof SQLException sql) return answer(fromDatabase(sql).orElseGet(() -> unexpected(e)), request);
        }
        return answer(unexpected(e), request);
    }

    /// SQLSTATEs: 55P03 lock timeout, 57014 statement timeout, 40xxx serialisation and deadlock, 53xxx out of resources,
    /// 08xxx and 57Pxx connection lost, 23505 unique violation, 22xxx a value that no column can hold.
    private static Optional<Refusal> fromDatabase(SQLException e) {
        var state = Optional.ofNullable(e.getSQLState()).orElse("");
        var text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (state.equals("23505") && text.contains("entry_source_once")) return Optional.of(new AlreadyPosted("", ""));
        if (state.equals("23505")) return Optional.of(new AlreadyThere());
        if (state.equals("55P03") || state.equals("57014") || state.startsWith("40")) {
            return Optional.of(new Busy());
        }
        if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.startsWith("25006")
                || e instanceof SQLTransientConnectionException || text.contains("acquisition timeout")) {
            return Optional.of(new DatabaseUnavailable());
        }
        return state.startsWith("22") ? Optional.of(new InvalidParameter()) : Optional.empty();
    }

    private static Refusal unexpected(Throwable e) {
        LOG.error("unexpected fault", e);
        return new UnexpectedFault();
    }

    static Response answer(Refusal refusal, ContainerRequestContext request) {
        var problem = ProblemCatalogue.describe(refusal).withRequestId((String) request.getProperty(RequestIdFilter.KEY));
        var response = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 401) response.header("WWW-Authenticate", "Bearer");
        if (problem.status() == 429) response.header("Retry-After", refusal instanceof TooManyRequests(int s) ? s : 600);
        if (problem.status() == 503) response.header("Retry-After", "3");
        return response.build();
    }
}
