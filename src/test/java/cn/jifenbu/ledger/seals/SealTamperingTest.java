package cn.jifenbu.ledger.seals;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.model.EntrySource;
import cn.jifenbu.ledger.model.Posting;
import cn.jifenbu.ledger.posting.PostToLedger;
import cn.jifenbu.ledger.verification.EntryStatement;
import cn.jifenbu.ledger.verification.Tampering;
import cn.jifenbu.ledger.verification.VerifyLedger;
import cn.jifenbu.shared.BusinessClock;
import cn.jifenbu.shared.HouseholdId;
import cn.jifenbu.shared.VillageId;
import cn.jifenbu.sql.SqlConnection;
import cn.jifenbu.testing.VillageFixture;
import cn.jifenbu.verifier.EntryLine;
import cn.jifenbu.verifier.MerkleTree;
import cn.jifenbu.verifier.SealLine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Three entries, sealed (1), two more, sealed (2). Then the schema's owner rewrites history as well as it can be done.
@QuarkusTest
class SealTamperingTest {

    @Inject VillageFixture villages;
    @Inject PostToLedger ledger;
    @Inject SealLedger seal;
    @Inject SealRepository rows;
    @Inject SealFile file;
    @Inject VerifyLedger verify;
    @Inject BusinessClock clock;

    VillageId village;
    HouseholdId household;
    List<SealLine> inside;

    @BeforeEach
    void twoSeals() {
        village = villages.found();
        household = villages.household(village);
        earn(3);
        seal.sealPending(village, SealTrigger.NOTICE);
        earn(2);
        seal.sealPending(village, SealTrigger.NOTICE);
        inside = QuarkusTransaction.requiringNew().call(this::inside);
        assertThat(verify.verify(village).problem()).isNull();
    }

    @ParameterizedTest(name = "{0} → seal {1}: {2}")
    @CsvSource(delimiter = '|',
            textBlock = """
                    update seal set root = prev_hash where seal_no = 2 | 2 | 内容与哈希不符
                    update seal set sealed_at = sealed_at - interval '1 day' where seal_no = 1                 | 1 | 内容与哈希不符
                    update seal set signature = decode(repeat('00', 64), 'hex') where seal_no = 2              | 2 | 签名不对
                    update seal set key_id = 'ffffffffffffffff' where seal_no = 1 | 1 | 内容与哈希不符
                    update seal set public_key = decode('00', 'hex') where seal_no = 1 | 1 | 公钥与钥匙编号不符
                    delete from seal where seal_no = 1 | 1 | 缺少这一号封存
                    delete from seal where seal_no = 2 | 2 | 库外的封存文件里有这一号，库里没有：库被改过，或者恢复了旧备份
                    """)
    void namesTheBadSeal(String tampering, long bad, String problem) throws SQLException {
        Tampering.tamper(tampering.replace("where ", "where village_id = " + village + " and "));
        assertBadSeal(bad, problem);
    }

    @Test
    void aRecomputedLedgerWhoseSealsWereForgedWithoutTheKeyIsFound() throws SQLException {
        Tampering.tamper(owner -> {
            Tampering.recompute(owner, village, 2, 100);
            sealAnew(owner, null);
        });
        assertBadSeal(1, "签名不对");
    }

    /// Nothing inside the database is wrong any more: chain, balances, roots and signatures fit.
    @Test
    void aRecomputedLedgerSealedAnewWithAKeyOfTheirOwnIsFoundByTheFileOutside() throws SQLException, IOException {
        var theirs = SealKey.generate("Ed25519");
        Tampering.tamper(owner -> {
            Tampering.recompute(owner, village, 2, 100);
            sealAnew(owner, theirs);
        });
        assertBadSeal(1, "和库外的封存文件不一样：封存之后流水被改过");
    }

    @Test
    void evenWithTheStolenKeyTheFileOutsideRemembers() throws SQLException, IOException {
        var stolen = SealKey.read(Files.readString(Path.of("target/test-home/seal.key")));
        Tampering.tamper(owner -> {
            Tampering.recompute(owner, village, 5, 100);
            sealAnew(owner, stolen);
        });
        assertBadSeal(2, "和库外的封存文件不一样：封存之后流水被改过");
    }

    @Test
    void anOldBackupIsFoundByTheFileOutside() throws SQLException {
        Tampering.tamper("""
                delete from seal where village_id = $v and seal_no = 2;
                delete from event where village_id = $v and event_no = 2;
                delete from entry where village_id = $v and entry_no > 3;
                update account set balance = 15, seq = 3 where village_id = $v;
                update account_year set merit = 15 where village_id = $v;
                update village_head set next_entry_no = 4, next_seal_no = 2, next_event_no = 2,
                  last_hash = (select hash from entry where village_id = $v and entry_no = 3) where village_id = $v"""
                .replace("$v", village.toString()));
        assertBadSeal(2, "库外的封存文件里有这一号，库里没有：库被改过，或者恢复了旧备份");
    }

    @Test
    void aLineChangedInTheFileOutsideIsNamedToo() throws IOException {
        var before = Files.readString(file.path());
        var mine = before.lines().filter(l -> l.contains("\"" + village + "\"")).toList().getLast();
        var changed = mine.replace("\"lastEntryNo\":5", "\"lastEntryNo\":6");
        Files.write(file.path(), before.replace(mine, changed).getBytes(StandardCharsets.UTF_8));
        assertBadSeal(2, "库外的封存文件里这一号内容与哈希不符");
        Files.write(file.path(), before.getBytes(StandardCharsets.UTF_8));
        assertThat(verify.verify(village).valid()).isTrue();
    }

    /// As good as can be without the key: with `null` the old signature stays.
    private void sealAnew(Connection owner, SealKey key) throws SQLException {
        var lines = new ArrayList<EntryLine>();
        try (var cursor = EntryStatement.open(new SqlConnection(owner), village, 1, Long.MAX_VALUE)) {
            for (var line = cursor.next(); line != null; line = cursor.next()) lines.add(line);
        }
        var previous = SealLine.START;
        for (var old : inside) {
            var leaves = lines.subList((int) old.firstEntryNo() - 1, (int) old.lastEntryNo()).stream().map(EntryLine::hash)
                    .toList();
            var changed = new SealLine(old.installation(), old.village(), old.sealNo(), old.firstEntryNo(), old.lastEntryNo(),
                    MerkleTree.rootOf(leaves), previous, old.occasion(), old.sealedMicros(), old.algorithm(),
                    key == null ? old.keyId() : key.keyId(), key == null ? old.publicKey() : key.publicKey(), null, null);
            var hash = changed.computeHash();
            write(owner, changed.signed(hash, key == null ? old.signature() : key.sign(hash)));
            previous = hash;
        }
    }

    private static void write(Connection owner, SealLine s) throws SQLException {
        try (var update = owner
                .prepareStatement("update seal set root = ?, prev_hash = ?, key_id = ?, public_key = ?, hash = ?,"
                        + " signature = ? where village_id = ? and seal_no = ?")) {
            update.setBytes(1, s.root());
            update.setBytes(2, s.prevHash());
            update.setString(3, s.keyId());
            update.setBytes(4, s.publicKey());
            update.setBytes(5, s.hash());
            update.setBytes(6, s.signature());
            update.setLong(7, s.village());
            update.setLong(8, s.sealNo());
            update.executeUpdate();
        }
    }

    private List<SealLine> inside() {
        var installation = rows.installation();
        return rows.oldest(village, 0, 10).stream().map(s -> s.toLine(installation)).toList();
    }

    private void assertBadSeal(long sealNo, String problem) {
        assertThat(verify.verify(village)).satisfies(v -> {
            assertThat(v.problem()).startsWith(problem);
            assertThat(v.valid()).isFalse();
            assertThat(v.badSealNo()).isEqualTo(sealNo);
        });
    }

    private void earn(int times) {
        for (int i = 0; i < times; i++) {
            ledger.post(village, UUID.randomUUID(), Posting.earn(household, 5, clock.today(),
                    new EntrySource("test", UUID.randomUUID().toString())));
        }
    }
}
