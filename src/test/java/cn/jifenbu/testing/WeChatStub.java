package cn.jifenbu.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A server that speaks WeChat's JSON, as its documentation has it. What a code brings about is in the code itself: `ok-X` is
/// the user X, once; `used-`, `invalid-`, `risky-`, `busy-N-X` (busy N times before it works), `limit-`, `slow-`, `html-`,
/// `500-`. A phone code `phone-138…` is that number, once. Access tokens are `token-1`, `token-2`, …; only the last is good.
public class WeChatStub implements QuarkusTestResourceLifecycleManager {

    public static final String APP = "wx-test";
    public static final String SECRET = "test-secret";

    private final HttpServer server;
    private final Set<String> used = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> busy = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final AtomicInteger calls = new AtomicInteger();

    public WeChatStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/sns/jscode2session", this::code2Session);
        server.createContext("/cgi-bin/stable_token", this::stableToken);
        server.createContext("/wxa/business/getuserphonenumber", this::phoneNumber);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of("jifenbu.wechat.url", url(), "jifenbu.wechat.app-id", APP, "jifenbu.wechat.secret", SECRET);
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public int tokensGivenOut() {
        return tokens.get();
    }

    public int calls() {
        return calls.get();
    }

    /// WeChatApi forgets the token before its time, as when the secret is reset.
    public void forgetToken() {
        tokens.addAndGet(1000);
    }

    private void code2Session(HttpExchange call) throws IOException {
        var query = call.getRequestURI().getQuery();
        if (!query.contains("appid=" + APP) || !query.contains("secret=" + SECRET)) {
            answer(call, "{\"errcode\":40013,\"errmsg\":\"invalid appid\"}");
            return;
        }
        var code = query.replaceAll(".*js_code=([^&]*).*", "$1");
        answer(call, code, "{\"openid\":\"o%s\",\"session_key\":\"c2VjcmV0LXNlc3Npb24ta2V5\",\"unionid\":\"u\"}"
                .formatted(code.substring(code.lastIndexOf('-') + 1)));
    }

    private void stableToken(HttpExchange call) throws IOException {
        var body = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (!body.contains("\"secret\":\"" + SECRET + "\""))
            answer(call, "{\"errcode\":40125,\"errmsg\":\"invalid appsecret\"}");
        else
            answer(call, "{\"access_token\":\"token-%d\",\"expires_in\":7200}".formatted(tokens.incrementAndGet()));
    }

    private void phoneNumber(HttpExchange call) throws IOException {
        var code = find("\"code\":\"([^\"]*)\"", new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        if (!call.getRequestURI().getQuery().equals("access_token=token-" + tokens.get())) {
            answer(call, "{\"errcode\":40001,\"errmsg\":\"invalid credential, access_token is invalid or not latest\"}");
            return;
        }
        var number = code.substring(code.lastIndexOf('-') + 1);
        answer(call, code,
                ("{\"errcode\":0,\"errmsg\":\"ok\",\"phone_info\":{\"phoneNumber\":\"%s\",\"purePhoneNumber\":\"%s\","
                        + "\"countryCode\":\"86\"}}").formatted(number, number));
    }

    private void answer(HttpExchange call, String code, String good) throws IOException {
        switch (code.replaceAll("-.*", "")) {
            case "used" -> answer(call, "{\"errcode\":40163,\"errmsg\":\"code been used\"}");
            case "risky" -> answer(call, "{\"errcode\":40226,\"errmsg\":\"code blocked\"}");
            case "limit" -> answer(call, "{\"errcode\":45011,\"errmsg\":\"api minute-quota reach limit\"}");
            case "busy" -> {
                var left = busy.computeIfAbsent(code, c -> new AtomicInteger(Integer.parseInt(code.split("-")[1])));
                answer(call, left.getAndDecrement() > 0 ? "{\"errcode\":-1,\"errmsg\":\"system error\"}" : good);
            }
            case "slow" -> {
                calls.incrementAndGet(); // and never an answer
            }
            case "html" -> answer(call, "<html>");
            case "500" -> {
                calls.incrementAndGet();
                call.sendResponseHeaders(500, -1);
                call.close();
            }
            case "ok", "phone" -> answer(call, used.add(code) ? good : "{\"errcode\":40163,\"errmsg\":\"code been used\"}");
            default -> answer(call, "{\"errcode\":40029,\"errmsg\":\"invalid code\"}");
        }
    }

    private void answer(HttpExchange call, String json) throws IOException {
        calls.incrementAndGet();
        var bytes = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "text/plain");
        call.sendResponseHeaders(200, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private static String find(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
