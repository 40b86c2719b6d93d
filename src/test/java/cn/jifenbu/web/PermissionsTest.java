package cn.jifenbu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.identity.session.AppointmentRules;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.Role;
import cn.jifenbu.testing.GoldenFile;
import cn.jifenbu.web.access.OwnHouseholdOnly;
import cn.jifenbu.web.access.Public;
import cn.jifenbu.web.access.RequiresPermission;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/// Who may do what, as the code says it.
class PermissionsTest {

    private static final Map<Role, String> TITLES = new EnumMap<>(Map.of(Role.COUNTY_ADMIN, "县管理员", Role.TOWNSHIP_ADMIN,
            "乡管理员", Role.VILLAGE_ADMIN, "村管理员", Role.COORDINATOR, "积分协管员", Role.SHOPKEEPER, "超市管理员", Role.AUDITOR,
            "监督员", Role.PLATFORM_OPERATOR, "平台管理员"));
    private static final String HEAD = """
            # 谁可以做什么

            角色管一个地方：县、乡镇或者村，也管它下面的所有地方；协管员还可以只管几个组。村民没有角色，只为自己的村、自己家办事。
            操作写着它要哪项权限；谁的角色带着这项权限、管的地方又盖得住路径里的地方，谁就可以做。具体这一件能不能做
            （是不是自己的组、是不是自己报的）由办理时再判断。本表由 PermissionsTest 从代码生成，改了代码以后用
            `mvn test -Dtest=PermissionsTest -Daccept` 更新。
            """;

    @Test
    void theListOfPermissionsIsWhatTheServiceChecks() throws IOException {
        GoldenFile.equals(Path.of("src/docs/PERMISSIONS.md"), HEAD + permissions() + operations() + open() + appointing());
    }

    /// One that no operation needs and no use case asks for would promise something that nobody keeps.
    @Test
    void everyPermissionIsAskedForSomewhere() {
        var needed = Operations.all().stream().filter(m -> m.isAnnotationPresent(RequiresPermission.class))
                .map(PermissionsTest::needed)
                .collect(Collectors.toSet());
        assertThat(Permission.values()).filteredOn(p -> !needed.contains(p)).containsExactlyInAnyOrder(
                Permission.CLAIM_FOR_VILLAGE, Permission.CHECK_AT_ENTRY);
    }

    private static String permissions() {
        return head("权限", "权限 | 是什么", "|---|---|") + Arrays.stream(Permission.values())
                .map(p -> "| %s | %s | %s | %s |\n".formatted(p, p.title(), p.villagers() ? "●" : "", marks(p::grantedBy)))
                .collect(Collectors.joining());
    }

    private static String operations() {
        return head("操作", "权限 | operationId | 操作", "|---|---|---|")
                + Operations.all().stream().filter(m -> m.isAnnotationPresent(RequiresPermission.class))
                        .sorted(Comparator.comparing(PermissionsTest::needed).thenComparing(PermissionsTest::name))
                        .map(m -> "| %s | `%s` | %s | %s | %s |\n".formatted(needed(m), name(m), summary(m), villagers(m),
                                marks(role -> needed(m).grantedBy(role) || forAnybody(m))))
                        .collect(Collectors.joining());
    }

    private static String appointing() {
        return "\n## 谁任命谁\n\n任命、停用和重设密码都只能对自己管的地方以内的人。\n\n| 角色 | 可以任命 |\n|---|---|\n"
                + TITLES.entrySet().stream().map(role -> "| %s | %s |\n".formatted(role.getValue(),
                        AppointmentRules.givenBy(role.getKey()).stream().map(TITLES::get).collect(Collectors.joining("、"))))
                        .collect(Collectors.joining());
    }

    private static String head(String title, String columns, String rule) {
        return "\n## " + title + "\n\n| " + columns + " | 村民 | " + String.join(" | ", TITLES.values()) + " |\n"
                + rule + ":-:|".repeat(TITLES.size() + 1) + "\n";
    }

    private static String open() {
        return "\n## 不用登录\n\n| operationId | 操作 |\n|---|---|\n" + Operations.all().stream()
                .filter(m -> m.isAnnotationPresent(Public.class)).sorted(Comparator.comparing(PermissionsTest::name))
                .map(m -> "| `%s` | %s |\n".formatted(name(m), summary(m))).collect(Collectors.joining());
    }

    private static String marks(Predicate<Role> has) {
        return TITLES.keySet().stream().map(role -> has.test(role) ? "●" : "").collect(Collectors.joining(" | "));
    }

    private static String villagers(Method operation) {
        if (!needed(operation).villagers() || !forAnybody(operation) && !Operations.path(operation).contains("{village}"))
            return "";
        return operation.isAnnotationPresent(OwnHouseholdOnly.class) ? "自己家" : "●";
    }

    /// Where no place stands in the path, what villagers may do is for whoever is logged in.
    private static boolean forAnybody(Method operation) {
        return needed(operation).villagers() && !Operations.path(operation).matches(".*\\{(village|township|division)}.*");
    }

    private static Permission needed(Method operation) {
        return operation.getAnnotation(RequiresPermission.class).value();
    }

    private static String name(Method operation) {
        return operation.getAnnotation(Operation.class).operationId();
    }

    private static String summary(Method operation) {
        return operation.getAnnotation(Operation.class).summary().replace("|", "\\|");
    }
}
