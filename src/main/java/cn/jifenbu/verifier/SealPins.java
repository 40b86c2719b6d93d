package cn.jifenbu.verifier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// What whoever checks knows from elsewhere: which keys sign for the installation, by the beginning of the SHA-256 of the
/// public key, and which installation it is. A file brings its own key, so without this it proves only that it agrees with
/// itself. Remembers the keys it met.
public final class SealPins {

    /// 64 bits, as seals name their keys.
    private static final int SHORTEST = 16;

    private final List<String> keys = new ArrayList<>();
    private UUID installation;
    private final Set<String> met = new TreeSet<>();

    /// @throws IllegalArgumentException when one is no fingerprint
    public static SealPins of(Collection<String> keys, Optional<UUID> installation) {
        var pins = new SealPins();
        keys.forEach(key -> pins.keys.add(fingerprint(key)));
        pins.installation = installation.orElse(null);
        return pins;
    }

    /// Takes `--key FINGERPRINT` and `--installation ID` with what follows them out of the words.
    ///
    /// @throws IllegalArgumentException when something else follows
    static SealPins takeFrom(List<String> words) {
        var pins = new SealPins();
        for (int i = 0; i < words.size();) {
            switch (words.get(i)) {
                case "--key" -> pins.keys.add(fingerprint(value(words, i)));
                case "--installation" -> pins.installation = UUID.fromString(value(words, i));
                default -> i++;
            }
        }
        return pins;
    }

    private static String value(List<String> words, int at) {
        if (at + 1 >= words.size()) throw new IllegalArgumentException(words.get(at) + " …");
        var value = words.get(at + 1);
        words.subList(at, at + 2).clear();
        return value;
    }

    private static String fingerprint(String word) {
        var hex = word.replaceAll("[\\s:]", "").toLowerCase();
        if (!hex.matches("[0-9a-f]{" + SHORTEST + ",64}")) throw new IllegalArgumentException("--key " + word);
        return hex;
    }

    /// @return what is wrong, null when nothing is known to be
    public String problem(SealLine seal) {
        if (!isOurs(seal.installation())) return "来自另一个数据库 " + seal.installation();
        return problem(seal.publicKey());
    }

    boolean isOurs(UUID other) {
        return installation == null || installation.equals(other);
    }

    private String problem(byte[] publicKey) {
        var hex = fingerprint(publicKey);
        met.add(hex);
        boolean known = keys.isEmpty() || keys.stream().anyMatch(hex::startsWith);
        return known ? null : "用的是不认识的钥匙 " + hex;
    }

    /// Of whoever signed the file as a whole: without a pinned key it must be one that signed a seal in it.
    String signerProblem(byte[] publicKey) {
        var hex = fingerprint(publicKey);
        if (!keys.isEmpty() || met.contains(hex)) return problem(publicKey);
        return "用的钥匙 " + hex + " 没有签过这里的任何封存；换过钥匙的话，用 --key 说明认哪几把";
    }

    private static String fingerprint(byte[] publicKey) {
        return HexFormat.of().formatHex(Sha256.digest().digest(publicKey));
    }

    /// What could not be known, in a sentence for people; empty when everything was pinned.
    List<String> unknown() {
        var notes = new ArrayList<String>();
        if (keys.isEmpty()) {
            notes.add("没有用 --key 说明认哪把钥匙：文件自己带着公钥，别人也能另造一把。请和村里、乡里公布的对一对："
                    + String.join("，", met));
        }
        if (installation == null) notes.add("没有用 --installation 说明是哪个系统。");
        return notes;
    }
}
