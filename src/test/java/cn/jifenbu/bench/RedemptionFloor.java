package cn.jifenbu.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The floor: the rows that an order and its hand-over leave behind, written by bare JDBC in the same two transactions, with
/// the village locked and nothing asked, checked or answered.
final class RedemptionFloor implements AutoCloseable {

    private static final String REPLY = "insert into idempotent_reply values (?v, ?o, '%d', decode(repeat('00', 32), 'hex'),"
            + " %d, 'x', repeat('x', 500), now())";
    private static final List<String> ORDER = List.of(
            "select next_order_no from village_head where village_id = ?v for update",
            "insert into hold values (?v, ?d, ?h, 2, 'OPEN', 'bench', ?o::text, now())",
            """
                    insert into redemption_order (village_id, id, order_no, household_id, channel, state, points, hold_id,
                      pickup_code, expires_at, placed_by, placed_at)
                    values (?v, ?o, ?n, ?h, 'ONLINE', 'HELD', 2, ?d, ?c, now() + interval '7 days', ?o, now())""",
            "insert into order_line values (?v, ?o, 1, ?g, 1, 2, 100)",
            "update goods set reserved = reserved + 1 where village_id = ?v and id = ?g",
            "update account set held = held + 2 where village_id = ?v and household_id = ?h",
            "update village_head set next_order_no = next_order_no + 1 where village_id = ?v",
            REPLY.formatted(1, 201));
    private static final List<String> HAND_OVER = List.of(
            "select next_entry_no from village_head where village_id = ?v for update",
            "update hold set state = 'CAPTURED', ended_at = now() where village_id = ?v and id = ?d",
            """
                    insert into entry values (?v, ?n, ?h, ?n, 'REDEEM', 'REDEMPTION', -2, 0, 2026, 1, 'bench', ?o::text,
                      decode(repeat('00', 32), 'hex'), ?o, now()::date, now(), decode(repeat('00', 32), 'hex'),
                      decode(repeat('00', 32), 'hex'))""",
            "update goods set reserved = reserved - 1, stock = stock - 1 where village_id = ?v and id = ?g",
            """
                    insert into stock_movement (village_id, goods_id, movement_no, kind, quantity, stock_after, order_id, actor,
                      recorded_at) values (?v, ?g, ?n, 'HAND_OVER', -1, 1, ?o, ?o, now())""",
            "update account set held = held - 2, balance = balance - 2 where village_id = ?v and household_id = ?h",
            """
                    update redemption_order set state = 'HANDED_OVER', points_spent = 2, cost_fen = 100, proof = 'CODE',
                      ended_by = ?o, ended_at = now() where village_id = ?v and id = ?o""",
            "update village_head set next_entry_no = next_entry_no + 1 where village_id = ?v",
            REPLY.formatted(2, 200));

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private int made;

    RedemptionFloor(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    void redeem(long village, UUID household, UUID goods) throws SQLException {
        var values = new HashMap<Character, Object>(
                Map.of('v', village, 'h', household, 'g', goods, 'o', UUID.randomUUID(), 'd',
                        UUID.randomUUID(), 'n', (long) ++made, 'c', "%06d".formatted(made % 1_000_000)));
        for (var sql : ORDER) run(sql, values);
        connection.commit();
        for (var sql : HAND_OVER) run(sql, values);
        connection.commit();
    }

    private void run(String sql, Map<Character, Object> values) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) prepared.put(sql, statement = connection.prepareStatement(sql.replaceAll("\\?[a-z]", "?")));
        int at = 1;
        for (int i = sql.indexOf('?'); i >= 0; i = sql.indexOf('?', i + 1)) {
            statement.setObject(at++, values.get(sql.charAt(i + 1)));
        }
        statement.execute();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
