package cn.jifenbu.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// What can be read in an answer: a sheet is a zip of XML.
public final class AnswerText {

    private AnswerText() {}

    public static String of(byte[] bytes) throws IOException {
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') return new String(bytes, StandardCharsets.UTF_8);
        var all = new StringBuilder();
        // by its directory: the entries are written as a stream, and a large one has no length of its own
        try (var zip = ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes)).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return all.toString();
    }
}
