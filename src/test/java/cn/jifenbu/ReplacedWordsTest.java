package cn.jifenbu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Words that the field's standard terms have replaced stay out of the names of classes and methods.
class ReplacedWordsTest {

    private static final Map<String, String> INSTEAD_OF = new TreeMap<>(Map.ofEntries(
            Map.entry("Desk", "ClaimContext"), Map.entry("Knobs", "Parameters"), Map.entry("Gone", "LineBalance"),
            Map.entry("Chore", "RequiredAction"), Map.entry("Rehearsal", "DryRun"),
            Map.entry("Mend(?!Until)", "Amend, rectify"),
            Map.entry("Visitor", "AuthenticatedActor"), Map.entry("TakeTurn", "DeliveryLease"),
            Map.entry("CapBook", "CapUsage"), Map.entry("AlsoVerified", "VerificationPart"),
            Map.entry("AlsoForgets", "PersonalDataEraser"), Map.entry("LeaveForGood", "DeleteAccount"),
            Map.entry("OwnWebhooks", "WebhookRepository"), Map.entry("MaySee", "EvidenceVisibility"),
            Map.entry("PolicyOnDebt", "OverdraftFromPolicy"), Map.entry("LookAgain", "RecordSpotCheck"),
            Map.entry("SideBySide", "ParallelRunner"), Map.entry("ClearPoints", "ExpirePoints"),
            Map.entry("Likeness", "PerceptualHash"), Map.entry("^Covers", "ReviewSubstitutes"),
            Map.entry("(Entry|Account|Seal|Claim|Order|Goods|Income|Run|Share|Draft|Deduction)Rows", "…Repository")));
    /// Types and methods, where they are declared.
    private static final Pattern DECLARED = Pattern.compile(
            "\\b(?:class|record|interface|enum|@interface)\\s+(\\w+)|^ {4,12}(?:[\\w<>\\[\\],.?@]+ )+(\\w+)\\([^;]*\\{$");

    @Test
    void namesSayTheFieldsWords() throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                for (var line : Files.readAllLines(file)) check(file, line, found);
            }
        }
        assertThat(found).isEmpty();
    }

    /// A word that only the dry run can mean stands nowhere any more, not even in a variable or a comment.
    @Test
    void theWordForADryRunIsGoneFromEveryLine() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainIgnoringCase("rehears");
            }
        }
    }

    private static void check(Path file, String line, ArrayList<String> found) {
        var declared = DECLARED.matcher(line);
        while (declared.find()) {
            var name = declared.group(1) != null ? declared.group(1) : declared.group(2);
            INSTEAD_OF.forEach((word, instead) -> {
                if (Pattern.compile(word).matcher(name).find()) {
                    found.add(file + ": " + name + " says " + word + ", the word is " + instead);
                }
            });
        }
    }
}
