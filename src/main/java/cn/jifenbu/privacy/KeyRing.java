package cn.jifenbu.privacy;

import cn.jifenbu.privacy.SealingKey.Algorithm;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/// The keys of an installation as one text file has them: a line `search <base64>` and lines `key <id> <algorithm> <base64>`,
/// the newest last. New values are sealed with the newest; the others only open what they sealed.
record KeyRing(byte[] search, List<SealingKey> keys) {

    private static final int SEARCH_BYTES = 32;

    public KeyRing {
        if (search.length != SEARCH_BYTES) throw new IllegalArgumentException("the search key has 32 bytes");
        if (keys.isEmpty()) throw new IllegalArgumentException("there is no key");
        if (keys.stream().map(SealingKey::id).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("two keys have the same id");
        }
        keys = List.copyOf(keys);
    }

    public static KeyRing generate(Algorithm algorithm) {
        var search = new byte[SEARCH_BYTES];
        new SecureRandom().nextBytes(search);
        return new KeyRing(search, List.of(SealingKey.generate("k1", algorithm)));
    }

    /// @throws IllegalArgumentException when a line is not understood
    public static KeyRing read(String text) {
        byte[] search = {};
        var keys = new ArrayList<SealingKey>();
        for (var line : text.lines().map(String::strip).filter(l -> !l.isEmpty() && !l.startsWith("#")).toList()) {
            var words = line.split(" +");
            switch (words[0] + words.length) {
                case "search2" -> search = Base64.getDecoder().decode(words[1]);
                case "key4" -> keys.add(new SealingKey(words[1], Algorithm.valueOf(words[2]),
                        Base64.getDecoder().decode(words[3])));
                default -> throw new IllegalArgumentException("a line begins with neither search nor key");
            }
        }
        return new KeyRing(search, keys);
    }

    public String text() {
        var base64 = Base64.getEncoder();
        var text = new StringBuilder("# jifenbu data keys; the last one seals. Keep every line: old backups need them.\n")
                .append("search ").append(base64.encodeToString(search)).append('\n');
        keys.forEach(k -> text.append("key ").append(k.id()).append(' ').append(k.algorithm()).append(' ')
                .append(base64.encodeToString(k.bytes())).append('\n'));
        return text.toString();
    }

    public SealingKey newest() {
        return keys.getLast();
    }

    public Optional<SealingKey> key(String id) {
        return keys.stream().filter(k -> k.id().equals(id)).findFirst();
    }

    /// The same ring with one more key, which seals from now on.
    public KeyRing withNewKey(Algorithm algorithm) {
        int number = keys.size() + 1;
        while (key("k" + number).isPresent()) number++;
        var more = new ArrayList<>(keys);
        more.add(SealingKey.generate("k" + number, algorithm));
        return new KeyRing(search, more);
    }

    /// HMAC with SHA-256, or with SM3 (GB/T 32905) beside SM4: finds an equal value, tells nothing else. Whoever changes the
    /// algorithm later keeps finding, because the digest follows the first key of the ring.
    public byte[] hash(String context, String value) {
        var mac = new HMac(keys.getFirst().algorithm() == Algorithm.AES ? new SHA256Digest() : new SM3Digest());
        mac.init(new KeyParameter(search));
        var bytes = (context + "\n" + value).getBytes(StandardCharsets.UTF_8);
        mac.update(bytes, 0, bytes.length);
        var hash = new byte[mac.getMacSize()];
        mac.doFinal(hash, 0);
        return hash;
    }

    @Override
    public String toString() {
        return "KeyRing[" + keys + "]";
    }
}
