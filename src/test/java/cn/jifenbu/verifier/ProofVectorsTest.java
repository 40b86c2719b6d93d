package cn.jifenbu.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.ledger.model.HashChain;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The vectors of PROOFS.md, made anew from a fixed ledger and the key of RFC 8032's first test: whoever changes a hashed byte
/// sees it here. They are never made anew: files that were given out have the old bytes.
class ProofVectorsTest {

    private static final Path FOLDER = Path.of("src/test/resources/proofs");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final HexFormat HEX = HexFormat.of();
    private static final String PRIVATE = "302e020100300506032b657004220420"
            + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";
    private static final String PUBLIC = "302a300506032b6570032100"
            + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";

    private final MadeLedger ledger = new MadeLedger(MadeLedger.VILLAGE, key()).earn(4).seal().earn(3).seal();

    private static KeyPair key() {
        try {
            var keys = KeyFactory.getInstance("Ed25519");
            return new KeyPair(keys.generatePublic(new X509EncodedKeySpec(HEX.parseHex(PUBLIC))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(HEX.parseHex(PRIVATE))));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Test
    void theVectorsAreWhatTheCodeMakes() throws IOException {
        var all = JSON.createObjectNode();
        entry(all.putObject("entry"));
        note(all.putObject("note"));
        var roots = all.putArray("merkleRoots");
        for (int n = 1; n <= 7; n++) {
            roots.addObject().put("leaves", n).put("root", HEX.formatHex(MerkleTree.rootOf(
                    ledger.entries.subList(0, n).stream().map(EntryLine::hash).toList())));
        }
        seal(all.putObject("seal"));
        all.put("slip", ledger.slip(3).write());
        proofSignature(all.putObject("proofSignature"));
        sm2(all);
        assertThat(JSON.readTree(Files.readString(FOLDER.resolve("vectors.json")))).isEqualTo(JSON.readTree(all.toString()));
    }

    @Test
    void theFilesBesideThemAreWholeAndRight() throws IOException {
        assertThat(ledger.export(1, 7)).isEqualTo(Files.readString(FOLDER.resolve("ledger.ndjson")));
        var proof = MadeDividend.of(ledger, 2000).unsigned();
        assertThat(proof).isEqualTo(Files.readString(FOLDER.resolve("dividend.ndjson")));
        DividendCheckers.ask(proof).isRight();
    }

    /// The bytes are put together here once more, as the page says.
    private void entry(ObjectNode out) throws IOException {
        var e = ledger.entries.get(2);
        var text = new StringBuilder();
        EntryText.write(text, e);
        var bytes = ByteBuffer.allocate(296).put(e.prevHash()).putLong(e.village()).putLong(e.entryNo()).put(id(e.household()))
                .putLong(e.accountSeq()).put(word(e.kind())).put(word(e.counter())).putLong(e.points()).putLong(e.merit())
                .putLong(e.meritYear()).putLong(e.balanceAfter()).put(word(e.sourceKind())).put(word(e.sourceId()))
                .put(e.noteCommitment()).put(id(e.actor())).putLong(e.effectiveDay()).putLong(e.recordedMicros()).array();
        assertThat(sha256(bytes)).isEqualTo(e.hash());
        out.set("line", JSON.readTree(text.toString()));
        out.put("hashed", HEX.formatHex(bytes)).put("hash", HEX.formatHex(e.hash()));
    }

    private static void note(ObjectNode out) {
        var salt = HEX.parseHex("000102030405060708090a0b0c0d0e0f");
        var commitment = new EntryHash().commitment(salt, "清扫村道");
        assertThat(HashChain.commitment(salt, "清扫村道")).isEqualTo(commitment);
        out.put("salt", HEX.formatHex(salt)).put("text", "清扫村道").put("commitment", HEX.formatHex(commitment));
    }

    private void seal(ObjectNode out) throws IOException {
        var s = ledger.seals.getLast();
        var bytes = ByteBuffer.allocate(230).put("jifenbu seal 1".getBytes(StandardCharsets.US_ASCII)).put(id(s.installation()))
                .putLong(s.village()).putLong(s.sealNo()).putLong(s.firstEntryNo()).putLong(s.lastEntryNo())
                .putLong(s.sealedMicros()).put(s.root()).put(s.prevHash()).put(word(s.occasion())).put(word(s.algorithm()))
                .put(word(s.keyId())).array();
        assertThat(sha256(bytes)).isEqualTo(s.hash());
        out.set("line", JSON.readTree(SealText.write(s)));
        out.put("hashed", HEX.formatHex(bytes)).put("hash", HEX.formatHex(s.hash())).put("code", s.code());
        out.put("publicKey", HEX.formatHex(s.publicKey())).put("fingerprint", HEX.formatHex(sha256(s.publicKey())));
        out.put("signature", HEX.formatHex(s.signature()));
    }

    private static void proofSignature(ObjectNode out) {
        var hash = sha256("lines\n".getBytes(StandardCharsets.UTF_8));
        var signed = VerifyDividend.signedBytes(hash);
        out.put("sha256", HEX.formatHex(hash)).put("signed", HEX.formatHex(signed)).put("signature",
                HEX.formatHex(MadeLedger.sign(key(), signed)));
    }

    /// Signatures of this kind are not the same twice, so this one is only checked.
    private static void sm2(ObjectNode all) throws IOException {
        var kept = JSON.readTree(Files.readString(FOLDER.resolve("vectors.json"))).get("sm2");
        assertThat(Signatures.valid("SM2", hex(kept, "publicKey"), hex(kept, "message"), hex(kept, "signature"))).isTrue();
        all.set("sm2", kept);
    }

    private static byte[] hex(JsonNode node, String field) {
        return HEX.parseHex(node.get(field).asText());
    }

    private static byte[] word(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[] bytes) {
        return Sha256.digest().digest(bytes);
    }

    private static byte[] id(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }
}
