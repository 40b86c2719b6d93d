package cn.jifenbu.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A dividend's proof, read once from front to back: a head, the runs (the earlier ones of the year first), the whole ledger
/// with its seals, each run's shares, an end that signs everything before it. What is kept goes by households, and three bytes
/// an entry.
final class DividendFile {

    static final String TYPE = "dividend-proof";
    private static final int LONGEST_LINE = 1 << 16;

    private final SealPins pins;
    private final MessageDigest digest = Sha256.digest();
    private final Origins origins = new Origins();
    private final List<DividendShares> runs = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private UUID installation;
    private UUID run;
    private int year;
    private LedgerCheck ledger;
    private SealLine lastSeal;
    private long lines;
    private int at;
    private boolean ended;

    DividendFile(SealPins pins) {
        this.pins = pins;
    }

    /// What is wrong, the first fault of the ledger or all of the shares, and what only people can judge.
    record Result(List<String> faults, List<String> notes) {}

    Result read(InputStream bytes) throws IOException {
        var in = new BufferedInputStream(bytes, 1 << 16);
        for (var line = next(in); line != null && faults.isEmpty(); line = next(in)) {
            lines++;
            if (ended) fault("结尾之后还有内容");
            else take(line);
        }
        if (lines == 0) throw new NotAProof();
        if (faults.isEmpty() && !ended) faults.add("第 " + (lines + 1) + " 行：文件没有写完，缺少结尾");
        var notes = new ArrayList<String>();
        // a wrong signature says that a line was changed, the shares may say which
        if (ended) checkRuns(notes);
        notes.addAll(pins.unknown());
        return new Result(faults, notes);
    }

    /// Without its end; null when there are no more.
    private static byte[] next(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(1024);
        int b = in.read();
        if (b < 0) return null;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() == LONGEST_LINE) throw new IllegalArgumentException("有一行太长");
            line.write(b);
        }
        return line.toByteArray();
    }

    private void take(byte[] bytes) {
        try {
            var line = Json.read(new String(bytes, StandardCharsets.UTF_8));
            var type = SealText.text(line, "type");
            if (lines == 1 && !type.equals(TYPE)) throw new NotAProof();
            switch (type) {
                case TYPE -> head(line);
                case "run" -> run(DividendTerms.read(line, year));
                case EntryText.TYPE -> entry(EntryText.read(line));
                case SealText.TYPE -> seal(SealText.read(line));
                case "share" -> shares(line).share(lines, line);
                case "absent" -> shares(line).absent(lines, line);
                case "end" -> end(line);
                default -> fault("不认识的内容「" + type + "」");
            }
        } catch (NotAProof e) {
            throw e;
        } catch (IllegalArgumentException | ArithmeticException broken) {
            if (lines == 1) throw new NotAProof();
            fault("读不懂这一行");
        }
        digest.update(bytes);
        digest.update((byte) '\n');
    }

    /// The first line says that it is something else.
    static final class NotAProof extends IllegalArgumentException {
        private static final long serialVersionUID = 1;
    }

    private void head(Map<String, Object> line) {
        if (lines > 1 || SealText.number(line, "format") != 2) throw new NotAProof();
        installation = UUID.fromString(SealText.text(line, "installation"));
        run = UUID.fromString(SealText.text(line, "run"));
        year = Math.toIntExact(SealText.number(line, "year"));
        ledger = LedgerCheck.fromTheStart(Long.parseLong(SealText.text(line, "village")));
        if (!pins.isOurs(installation)) fault("来自另一个数据库 " + installation);
    }

    private void run(DividendTerms terms) {
        if (ledger.lastNo() > 0) fault("次序不对：各次分红应在流水之前");
        boolean first = runs.isEmpty();
        if (!first && runs.getLast().terms().runNo() >= terms.runNo()) fault("各次分红的次序不对");
        if (terms.kind().equals("YEAR_END") != first || first != (terms.settledUntil() == null)) fault("更正要接在年终分红后面");
        if (!first && terms.settledUntil() != runs.getFirst().terms().cutoff()) fault("更正和年终分红的截止不一致");
        if (!first && !terms.policy().equals(runs.getFirst().terms().policy())) fault("更正没有沿用年终分红的办法");
        runs.add(new DividendShares(terms));
    }

    private void entry(EntryLine entry) {
        if (at > 0) fault("次序不对：流水应在份额之前");
        var wrong = ledger.entry(entry);
        wrong.ifPresent(f -> fault(f.toString()));
        if (wrong.isPresent()) return;
        var origin = origins.read(entry);
        runs.forEach(r -> r.add(entry, origin));
    }

    private void seal(SealLine seal) {
        var problem = seal.installation().equals(installation) ? pins.problem(seal) : "来自另一个数据库";
        if (problem != null) fault("第 " + seal.sealNo() + " 号封存" + problem);
        else ledger.seal(seal).ifPresent(f -> fault(f.toString()));
        lastSeal = seal;
    }

    /// The run the share is of; shares come run by run.
    private DividendShares shares(Map<String, Object> line) {
        long no = SealText.number(line, "runNo");
        if (at == 0) at = 1;
        while (at <= runs.size() && runs.get(at - 1).terms().runNo() != no) at++;
        if (at > runs.size()) throw new IllegalArgumentException("no such run");
        return runs.get(at - 1);
    }

    private void end(Map<String, Object> line) {
        ended = true;
        var hash = digest.digest();
        boolean whole = SealText.number(line, "lines") == lines && Arrays.equals(SealText.hash(line, "sha256"), hash);
        if (!whole) fault("结尾与内容不符：前面有一行被改过、加上或拿掉");
        var key = Base64.getDecoder().decode(SealText.text(line, "publicKey"));
        var signature = Base64.getDecoder().decode(SealText.text(line, "signature"));
        var message = VerifyDividend.signedBytes(hash);
        if (!Signatures.valid(SealText.text(line, "algorithm"), key, message, signature)) fault("签名不对");
        var problem = pins.signerProblem(key);
        if (problem != null) fault("签名" + problem);
    }

    private void checkRuns(List<String> notes) {
        if (runs.isEmpty() || !runs.getLast().terms().run().equals(run)) {
            faults.add("文件里没有它要证明的那次分红");
            return;
        }
        long cutoff = runs.getLast().terms().cutoff();
        if (ledger.lastNo() < cutoff) faults.add("缺少第 " + (ledger.lastNo() + 1) + " 笔到截止的第 " + cutoff + " 笔");
        else if (lastSeal == null || lastSeal.lastEntryNo() < cutoff) faults.add("截止的第 " + cutoff + " 笔没有封存");
        var granted = new HashMap<UUID, BigInteger>();
        for (var each : runs) {
            faults.addAll(each.faults(granted));
            notes.addAll(each.leftOut());
            each.amounts().forEach((household, fen) -> granted.merge(household, fen, BigInteger::add));
        }
        if (lastSeal == null) return;
        notes.add("到第 " + lastSeal.lastEntryNo() + " 笔为止，最后是第 " + lastSeal.sealNo() + " 号封存，公示栏上它的核对码应是 "
                + lastSeal.code());
    }

    private void fault(String problem) {
        faults.add("第 " + lines + " 行：" + problem);
    }
}
