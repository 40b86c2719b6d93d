package cn.jifenbu.registration;

import cn.jifenbu.division.Group;
import cn.jifenbu.document.SpreadsheetCell;
import cn.jifenbu.document.Table;
import cn.jifenbu.document.TableReader;
import cn.jifenbu.document.XlsxWriter;
import cn.jifenbu.personaldata.IdNumber;
import cn.jifenbu.refusal.RequestRefusal.FieldError;
import cn.jifenbu.refusal.RequestRefusal.InvalidFields;
import cn.jifenbu.registration.ImportHouseholds.Line;
import cn.jifenbu.shared.TextNormalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The register of a village as a sheet, one row per person.
final class HouseholdSheet {

    static final List<String> COLUMNS = List.of("户编号", "组", "门牌", "姓名", "与户主关系", "出生年", "手机号", "身份证号");
    private static final int[] LONGEST = {32, 10, 50, NewResident.NAME, NewResident.RELATION, 10, 20, 20};
    private static final List<Integer> NEEDED = List.of(0, 1, 3, 4);

    private HouseholdSheet() {}

    static List<Line> read(byte[] file) {
        return TableReader.ofTemplate(COLUMNS).workbookOrCsv(file).stream().map(l -> line(l.number(), l.cells())).toList();
    }

    private static Line line(int row, List<String> written) {
        var cells = written.stream().map(SpreadsheetCell::unescape).toList();
        var wrong = new ArrayList<FieldError>();
        for (int i = 0; i < COLUMNS.size(); i++) {
            var cell = cells.get(i);
            if (NEEDED.contains(i) && cell.isEmpty()) wrong.add(wrong(row, i, "要填"));
            if (cell.contains(TableReader.UNCLEAN)) wrong.add(wrong(row, i, "有看不见或不完整的字符"));
            if (cell.codePointCount(0, cell.length()) > LONGEST[i]) wrong.add(wrong(row, i, "太长，最多 " + LONGEST[i] + " 个字"));
        }
        if (!cells.get(0).matches("\\S*")) wrong.add(wrong(row, 0, "不能有空格"));
        int group = number(row, 1, cells.get(1), 1, 999, wrong);
        int born = number(row, 5, cells.get(5), NewResident.BORN, 2100, wrong);
        if (!whole(cells.get(6)).matches(NewResident.PHONE_OR_NONE)) wrong.add(wrong(row, 6, "要填 11 位手机号"));
        var id = cells.get(7).toUpperCase(Locale.ROOT);
        if (!id.isEmpty() && !IdNumber.isRight(id)) wrong.add(wrong(row, 7, "18 位身份证号不对，请核对，格子要设成文本"));
        var resident = new Resident(cells.get(3).isEmpty() ? "" : TextNormalizer.name(cells.get(3)), cells.get(4),
                born == 0 ? null : born,
                there(whole(cells.get(6))), there(id));
        return new Line(row, cells.get(0), group, cells.get(2), resident, wrong.isEmpty() ? null : new InvalidFields(wrong));
    }

    private static FieldError wrong(int row, int column, String reason) {
        return new FieldError(COLUMNS.get(column), "第 %d 行“%s”：%s".formatted(row, COLUMNS.get(column), reason));
    }

    /// Spreadsheets write 3 as 3.0 now and then. 0 where nothing stands.
    private static int number(int row, int column, String cell, int least, int most, List<FieldError> wrong) {
        if (cell.isEmpty()) return 0;
        var digits = whole(cell);
        if (digits.matches("[0-9]{1,4}") && Integer.parseInt(digits) >= least && Integer.parseInt(digits) <= most) {
            return Integer.parseInt(digits);
        }
        wrong.add(wrong(row, column, "要填 %d 到 %d 的数字".formatted(least, most)));
        return 0;
    }

    private static String whole(String cell) {
        return cell.replaceFirst("\\.0+$", "");
    }

    private static String there(String text) {
        return text.isEmpty() ? null : text;
    }

    /// The columns, and on a second page the groups and how a household is written.
    static byte[] template(List<Group> groups) {
        var help = Stream.of("一行一个人，同一户的人写同一个户编号。", "每户要有一行的“与户主关系”写“户主”，其他人写配偶、儿子、女儿等。",
                "门牌、出生年、手机号、身份证号可以不填。", "已经登记过的户编号会跳过，不会重复登记。", "本村的组：");
        var rows = Stream.concat(help.map(line -> Arrays.<Object>asList(line, null)),
                groups.stream().map(group -> List.<Object>of(group.groupNo(), group.name()))).toList();
        return XlsxWriter.template(5_000, Table.list("家庭", COLUMNS, List.of()), Table.list("怎么填", List.of("怎么填", ""), rows));
    }
}
