package cn.jifenbu.bench;

import cn.jifenbu.shared.Role;
import cn.jifenbu.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A township for the bench, put into the database as its owner would: villages with households that have points, a shop
/// with goods, and a shopkeeper of all of them who is logged in.
record RedemptionShop(List<Long> villages, List<List<UUID>> households, List<UUID> goods, List<UUID> scarce, String token) {

    static final int SCARCE = 50;
    private static final long TOWNSHIP = 990_000_001L;
    private static final String PEOPLE = """
            with h as (insert into household select %1$d, gen_random_uuid(), 'b' || to_char(i, 'FM00000'), 1, '1号', 'ACTIVE',
              date '2020-01-01' from generate_series(1, %2$d) i returning village_id, id),
            m as (insert into member select village_id, gen_random_uuid(), id, 1, '冉光明', '户主', 1970, true from h)
            insert into account select village_id, id, 1000000, 0, 0 from h""";

    static RedemptionShop open(Connection owner, int villages, int households) throws SQLException {
        var shop = new RedemptionShop(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                BenchLogIn.newToken());
        run(owner, "insert into county values (990000, '试县') on conflict do nothing");
        run(owner, "insert into township values (" + TOWNSHIP + ", 990000, '试乡') on conflict do nothing");
        long first = one(owner, "select coalesce(max(village_id), 0) from village where township_code = " + TOWNSHIP);
        for (int i = 0; i < villages; i++) shop.found(owner, Math.max(first, TOWNSHIP * 1000) + i + 1, households);
        BenchLogIn.as(owner, shop.token, Role.SHOPKEEPER, Long.toString(TOWNSHIP));
        run(owner, "analyze");
        return shop;
    }

    private void found(Connection owner, long village, int households) throws SQLException {
        run(owner, "insert into village values (%d, %d, '试村')".formatted(village, TOWNSHIP));
        run(owner, "insert into village_group values (%d, 1, '一组')".formatted(village));
        run(owner, "insert into village_head (village_id) values (%d)".formatted(village));
        run(owner,
                "insert into policy values (%d, 1, date '2020-01-01', '决议', 5, 20, '--01-15', 7, 500, 1)".formatted(village));
        run(owner, PEOPLE.formatted(village, households));
        villages.add(village);
        var ids = new ArrayList<UUID>();
        try (var sql = owner.createStatement()) {
            var found = sql.executeQuery("select id from household where village_id = " + village + " order by code");
            while (found.next()) ids.add(found.getObject(1, UUID.class));
        }
        this.households.add(ids);
        goods.add(goods(owner, village, "salt", 1_000_000_000));
        scarce.add(goods(owner, village, "oil", SCARCE));
    }

    private static UUID goods(Connection owner, long village, String code, long stock) throws SQLException {
        var id = UUID.randomUUID();
        run(owner, """
                insert into goods (village_id, id, code, category, name, unit, cost_fen, low_stock, state, stock)
                values (%d, '%s', '%s', 'DAILY', '物资', '件', 100, 5, 'ON_SHELF', %d)""".formatted(village, id, code, stock));
        run(owner, "insert into goods_price values (%d, '%s', 1, date '1970-01-01', 2, '%s', now())".formatted(village, id,
                new UUID(0, 0)));
        return id;
    }

    /// One card for each of the first so many households of the first village.
    List<String> cards(Connection owner, int count) throws SQLException {
        var tokens = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            tokens.add(BenchLogIn.newToken());
            try (var sql = owner.prepareStatement("insert into household_card values (?, ?, 1, ?, ?, now())")) {
                sql.setLong(1, villages.getFirst());
                sql.setObject(2, households.getFirst().get(i));
                sql.setBytes(3, Sha256.of(tokens.getLast().getBytes(StandardCharsets.US_ASCII)));
                sql.setObject(4, new UUID(0, 0));
                sql.executeUpdate();
            }
        }
        return tokens;
    }

    private static void run(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long one(Connection owner, String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            var found = statement.executeQuery(sql);
            found.next();
            return found.getLong(1);
        }
    }
}
