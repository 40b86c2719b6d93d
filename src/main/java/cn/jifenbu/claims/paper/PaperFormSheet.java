package cn.jifenbu.claims.paper;

import cn.jifenbu.document.QrSvg;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/// Paper forms for the printer, one to a page: the number large and as a code, twelve lines, a place for the sum and the
/// signatures. Nothing personal is printed.
@CheckedTemplate(basePath = "claims")
final class PaperFormSheet {

    private PaperFormSheet() {}

    static native TemplateInstance paperForms(String village, int group, List<Form> forms);

    static TemplateInstance of(String village, int group, List<FormNumber> numbers) {
        return paperForms(village, group, numbers.stream().map(FormNumber::toString).map(Form::new).toList());
    }

    record Form(String number) {

        public String qr() {
            return QrSvg.of(number, "表号 " + number);
        }
    }
}
