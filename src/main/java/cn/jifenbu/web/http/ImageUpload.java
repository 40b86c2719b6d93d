package cn.jifenbu.web.http;

import cn.jifenbu.shared.Sha256;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/// One uploaded picture in the part `file`. A repeated request is compared by the picture's hash.
public class ImageUpload implements RequestBody {

    @RestForm("file") @JsonIgnore public FileUpload file;

    @JsonProperty
    String sha256() {
        return HexFormat.of().formatHex(Sha256.of(bytes()));
    }

    /// Empty when there is no picture.
    public byte[] bytes() {
        try {
            return file == null ? new byte[0] : Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
