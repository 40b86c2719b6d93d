package cn.jifenbu.embedded;

import java.nio.file.Path;
import java.sql.DriverManager;

/// A JVM with an embedded database for tests to kill: `ServiceToKill <folder>` commits one note, says so, and waits.
class ServiceToKill {

    public static void main(String... args) throws Exception {
        var database = EmbeddedDatabase.start(Path.of(args[0]), JifenbuHome.path(), false);
        try (var connection = DriverManager.getConnection(database.url(), EmbeddedDatabase.USER, database.password());
                var sql = connection.createStatement()) {
            sql.execute("create table note (text text)");
            sql.execute("insert into note values ('谁也不许丢')");
        }
        System.out.println("committed");
        System.in.read();
    }
}
