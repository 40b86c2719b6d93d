package cn.jifenbu.web.http;

import cn.jifenbu.problem.Problem;
import cn.jifenbu.problem.ProblemCatalogue;
import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.refusal.RefusedException;
import cn.jifenbu.refusal.RequestRefusal.BodyTooLarge;
import cn.jifenbu.refusal.RequestRefusal.DatabaseUnavailable;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.refusal.RequestRefusal.InvalidParameter;
import cn.jifenbu.refusal.RequestRefusal.MalformedBody;
import cn.jifenbu.refusal.RequestRefusal.MethodNotAllowed;
import cn.jifenbu.refusal.RequestRefusal.NotAcceptable;
import cn.jifenbu.refusal.RequestRefusal.OutcomeUnknown;
import cn.jifenbu.refusal.RequestRefusal.TooManyRequests;
import cn.jifenbu.refusal.RequestRefusal.UnexpectedFault;
import cn.jifenbu.refusal.RequestRefusal.UnknownPath;
import cn.jifenbu.refusal.RequestRefusal.UnsupportedMediaType;
import cn.jifenbu.web.health.Writability;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.core.multipart.FormDataParser;

/// Every exception that leaves an operation becomes a problem from the catalogue; nothing else ever reaches the client.
public class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final String FORMS = FormDataParser.class.getPackageName() + ".";

    private final Writability writes;

    ProblemMapper(Writability writes) {
        this.writes = writes;
    }

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
        }
        if (isAboutTheForm(e)) return answer(new MalformedBody(), request);
        var fault = DatabaseFaults.refusal(e)
                .map(f -> isRead(request) && f instanceof OutcomeUnknown ? new DatabaseUnavailable() : f);
        fault.ifPresent(writes::note);
        return answer(fault.orElseGet(() -> unexpected(e)), request);
    }

    /// What is wrong with a form (cut off, too many parts, no such charset) the framework says with whatever comes to hand.
    private static boolean isAboutTheForm(Throwable e) {
        return Arrays.stream(e.getStackTrace()).anyMatch(at -> at.getClassName().startsWith(FORMS));
    }

    /// What only reads may not know either how its COMMIT ended, but nothing was to be done.
    private static boolean isRead(ContainerRequestContext request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
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
