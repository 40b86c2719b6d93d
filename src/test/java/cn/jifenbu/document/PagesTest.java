package cn.jifenbu.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagesTest {

    @Test
    void markupInATextIsShownAsText() {
        var page = TablePage.of(new Table("<b>村</b>", "a & b", List.of("物资"), List.of(List.of("<img src=x> \"盐\"")),
                List.of(7))).render();
        assertThat(page)
                .contains("<title>&lt;b&gt;村&lt;/b&gt;</title>", "a &amp; b", "<td>&lt;img src=x&gt; &quot;盐&quot;</td>",
                        "<td class=\"n\">7</td>", "size: A4 portrait")
                .doesNotContain("<img", "<b>");
    }

    @Test
    void aWideTableLiesAcross() {
        var columns = Collections.nCopies(11, "列");
        assertThat(TablePage.of(new Table("宽", "全年", columns, List.of(), List.of())).render()).contains("size: A4 landscape");
    }

    /// The code is drawn by us; everything else in a page was typed by somebody.
    @Test
    void onlyQrCodesStandInAPageAsTheyAre() throws IOException {
        var unescaped = Pattern.compile("\\{[^}]*\\b(raw|safe)\\b[^}]*}");
        try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertThat(unescaped.matcher(Files.readString(file)).results().map(found -> found.group())).as(file.toString())
                        .allMatch(found -> found.endsWith("qr.raw}"));
            }
        }
    }
}
