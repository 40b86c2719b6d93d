package cn.jifenbu.chaos;

import cn.jifenbu.testing.TestDatabase;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;

/// The tests' database, reached through a proxy that loses answers when told to.
public class ProxiedDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "quarkus.datasource.jdbc.url";

    private HiccupProxy proxy;

    /// After [TestDatabase], one of whose settings it replaces.
    @Override
    public int order() {
        return 1;
    }

    @Override
    public Map<String, String> start() {
        try {
            var direct = new TestDatabase().start().get(URL);
            proxy = HiccupProxy.before(URI.create(direct.substring("jdbc:".length())).getPort());
            return Map.of(URL, proxy.url("test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        proxy.close();
    }
}
