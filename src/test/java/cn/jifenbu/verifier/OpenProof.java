package cn.jifenbu.verifier;

import cn.jifenbu.dividend.model.DividendSplit;
import cn.jifenbu.dividend.model.DividendSplit.Participant;
import cn.jifenbu.shared.Fen;
import cn.jifenbu.shared.HouseholdId;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/// A dividend's proof taken apart, for tests to spoil and to put together again, signed by whoever holds the key. Lines are
/// counted from 1.
public final class OpenProof {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<ObjectNode> lines = new ArrayList<>();
    private final UnaryOperator<byte[]> signer;

    /// @param signer signs with the key that stands in the last line
    public OpenProof(String text, UnaryOperator<byte[]> signer) {
        this.signer = signer;
        text.lines().forEach(line -> lines.add(read(line)));
    }

    private static ObjectNode read(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public List<ObjectNode> lines() {
        return lines;
    }

    /// Where the lines of a type stand.
    public List<Integer> numbers(String type) {
        return IntStream.rangeClosed(1, lines.size()).filter(i -> line(i).get("type").asText().equals(type)).boxed().toList();
    }

    public ObjectNode line(int no) {
        return lines.get(no - 1);
    }

    /// The last line as it was: whoever changed the file has no key.
    public String unsigned() {
        var out = new StringBuilder();
        lines.forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    /// A last line for what the others are now.
    public String signed() {
        var last = lines.getLast();
        var hash = Sha256.digest().digest(text(lines.subList(0, lines.size() - 1)));
        last.put("lines", lines.size()).put("sha256", HexFormat.of().formatHex(hash));
        last.put("signature", Base64.getEncoder().encodeToString(signer.apply(VerifyDividend.signedBytes(hash))));
        return unsigned();
    }

    private static byte[] text(List<ObjectNode> lines) {
        var out = new StringBuilder();
        lines.forEach(line -> out.append(line).append('\n'));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /// Makes the total and every share of the only run what the stated points come to.
    public OpenProof recompute() {
        var run = line(numbers("run").getFirst());
        var shares = numbers("share").stream().map(this::line).toList();
        var split = DividendSplit.of(new Fen(run.get("poolFen").asLong()), 0, shares.stream().map(s -> new Participant(
                new HouseholdId(UUID.fromString(s.get("household").asText())), s.get("householdCode").asText(),
                s.get("merit").asLong(), s.get("firstEntryNo").asLong(DividendSplit.NO_ENTRY))).toList());
        run.put("totalMerit", split.totalMerit());
        for (int i = 0; i < shares.size(); i++) {
            var share = split.shares().get(i);
            long fen = share.amount().value();
            shares.get(i).put("remainder", share.remainder()).put("rounding", share.rounding()).put("dueFen", fen)
                    .put("amountFen", fen - shares.get(i).get("earlierFen").asLong());
        }
        return this;
    }
}
