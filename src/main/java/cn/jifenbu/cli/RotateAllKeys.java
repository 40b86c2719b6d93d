package cn.jifenbu.cli;

import cn.jifenbu.privacy.RotateKeys;
import cn.jifenbu.shared.FaultName;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;

/// Makes a new key for personal data, or goes on with the newest there is, and seals everything with it.
@ApplicationScoped
class RotateAllKeys {

    private final RotateKeys keys;

    RotateAllKeys(RotateKeys keys) {
        this.keys = keys;
    }

    /// @param which `new`, or `newest` where an operator put a key into the file or an earlier run was cut short
    boolean all(String which, PrintStream out) {
        if (!which.equals("new") && !which.equals("newest")) throw new IllegalArgumentException("--key " + which);
        long began = System.nanoTime();
        try {
            var done = keys.rotate(which.equals("new"));
            out.printf("用密钥 %s 重新加密了 %d 项，%.1f 秒。旧密钥留在文件里，旧备份还要用。Resealed %d values with %s.%n", done.key(),
                    done.resealed(), (System.nanoTime() - began) / 1e9, done.resealed(), done.key());
            if (done.broken() > 0) out.printf("%d 项打不开，原样留着：密钥丢了，或者有人改过。%1$d values do not open.%n", done.broken());
            return done.broken() == 0;
        } catch (IOException e) {
            out.println("写不了密钥文件 Cannot write the key file: " + FaultName.of(e));
            return false;
        }
    }
}
