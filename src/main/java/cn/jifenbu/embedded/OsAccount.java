package cn.jifenbu.embedded;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Who PostgreSQL runs as. It refuses to be root, so root steps down first: `prefix` goes before each of its commands,
/// `uid` is the owner its files must have.
record OsAccount(List<String> prefix, long uid) {

    private static final long NOBODY = 65534;

    static OsAccount current() {
        long uid = new UnixSystem().getUid();
        if (uid != 0) return new OsAccount(List.of(), uid);
        // In a user namespace without a map root looks like nobody, yet its files stay root's.
        var namespace = List.of("unshare", "-U");
        if (works(namespace)) return new OsAccount(namespace, 0);
        // Containers often forbid namespaces. The capability lets nobody reach a folder below /root.
        var nobody = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups",
                "--inh-caps=+dac_override", "--ambient-caps=+dac_override");
        if (works(nobody)) return new OsAccount(nobody, NOBODY);
        throw new DatabaseRefused("PostgreSQL 不能以 root 身份运行，本机又不允许切换身份：请换一个普通用户再运行。",
                "PostgreSQL refuses to run as root and this machine does not let root step down: use an ordinary user.");
    }

    private static boolean works(List<String> prefix) {
        var words = new ArrayList<>(prefix);
        words.add("true");
        return ProcessRunner.run(words, "").succeeded();
    }

    List<String> command(Path program, String... arguments) {
        var words = new ArrayList<>(prefix);
        words.add(program.toString());
        words.addAll(List.of(arguments));
        return words;
    }

    /// Data written by the other way of stepping down changes hands; anybody else's data stays as it is.
    void takeOver(Path folder) {
        try {
            long owner = ((Integer) Files.getAttribute(folder, "unix:uid")).longValue();
            if (prefix.isEmpty() || owner == uid) return;
            ProcessRunner.run(List.of("chown", "-R", String.valueOf(uid), folder.toString()), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
