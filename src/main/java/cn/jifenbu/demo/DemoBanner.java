package cn.jifenbu.demo;

import cn.jifenbu.embedded.AotCacheTraining;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/// What the person at the terminal sees once the demo serves: where to look and how to log in.
@Singleton
class DemoBanner {

    private static final String RULE = "─".repeat(78);

    private final Config config;

    DemoBanner(Config config) {
        this.config = config;
    }

    void serving(@ObservesAsync HttpServerStart started) {
        if (!ConfigUtils.isProfileActive("demo")) return;
        if (AotCacheTraining.isThisRun()) {
            Quarkus.asyncExit();
            return;
        }
        System.out.println(text("http://localhost:" + started.options().getPort()));
        AotCacheTraining.begin(Map.of(
                "JIFENBU_DB_URL", config.getValue("quarkus.datasource.jdbc.url", String.class),
                "JIFENBU_DB_USER", config.getValue("quarkus.datasource.username", String.class),
                "JIFENBU_DB_PASSWORD", config.getValue("quarkus.datasource.password", String.class)));
    }

    private static String text(String address) {
        return RULE + "\n" + """
                 积分簿已就绪  Jifenbu is ready
                """ + pages(address) + """
                   公示栏 Notices       %1$s/?village=500243999201
                   接口 API             %1$s/api/v1
                   试用接口 Swagger UI  %1$s/q/swagger-ui

                 演示账号 Demo log-ins（密码 password: jifenbu-demo-2026）
                   xian      县管理员   county admin        xiang     乡管理员 township admin
                   cun1…5    村管理员 village admin         fu1…5     另一位村管理员 second village admin
                   xie1…12   积分协管员 coordinator         dian1…5   积分超市店员 shopkeeper
                   jian      监督员 auditor
                   村民 Villager: 微信登录码 WeChat code dev-<户号 household code>

                 停止 Stop: Ctrl-C
                """.formatted(address) + RULE;
    }

    /// Only what this build has: without Node there are no web pages in it.
    private static String pages(String address) {
        var text = "";
        if (isBuiltIn("admin")) text += "   管理工作台 Console   " + address + "/admin/\n";
        if (isBuiltIn("m")) text += "   村民端 Villagers     " + address + "/m/\n";
        return text;
    }

    private static boolean isBuiltIn(String page) {
        return Thread.currentThread().getContextClassLoader().getResource("META-INF/resources/" + page + "/index.html") != null;
    }
}
