package cn.jifenbu.embedded;

/// The embedded database cannot run here; the message is one sentence for the person at the terminal, in both languages.
public class DatabaseRefused extends RuntimeException {

    public DatabaseRefused(String chinese, String english) {
        super(chinese + "\n" + english);
    }
}
