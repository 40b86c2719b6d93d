package cn.jifenbu;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.jifenbu.refusal.Refusal;
import cn.jifenbu.shared.Actor;
import cn.jifenbu.shared.Permission;
import cn.jifenbu.shared.Role;
import cn.jifenbu.web.http.RequestBody;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;

/// What may use what; src/docs/STYLE.md says why.
@AnalyzeClasses(packages = "cn.jifenbu", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] OUTSIDE_THE_SERVICE = {"cn.jifenbu.embedded..", "cn.jifenbu.demo..",
            "cn.jifenbu.cli..", "cn.jifenbu.verifier.."};

    /// Guards the guards: a tool that cannot read our class files would let every other rule pass.
    @ArchTest static final ArchRule ourClassFilesAreRead = classes().that().haveSimpleName("Jifenbu").should().bePublic();

    @ArchTest static final ArchRule everyFeatureUsesOnlyWhatIsBelowIt = classes().should(new LayerRules())
            .allowEmptyShould(true);

    @ArchTest static final ArchRule featuresHaveNoCircles = slices().matching("cn.jifenbu.(*)..").should().beFreeOfCycles();

    @ArchTest static final ArchRule partsHaveNoCircles = slices().matching("cn.jifenbu.(*).(*)..").should().beFreeOfCycles();

    @ArchTest static final ArchRule decisionsArePlainJava = classes().that()
            .resideInAnyPackage("..model..", "cn.jifenbu.shared..", "cn.jifenbu.refusal..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "..model..", "cn.jifenbu.shared..", "cn.jifenbu.refusal..")
            .allowEmptyShould(true);

    /// Who checks a ledger needs a JDK and nothing of ours.
    @ArchTest static final ArchRule theVerifierStandsAlone = classes().that().resideInAPackage("cn.jifenbu.verifier..")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "cn.jifenbu.verifier..");

    @ArchTest static final ArchRule rowsStayInTheirFeature = classes().should(new RowRules());

    @ArchTest static final ArchRule queriesStandInRepositories = classes().should(new SqlRules());

    /// What a use case is asked and answers has the village's types. Whoever is known by a token is asked by `web` itself.
    @ArchTest static final ArchRule onlyResourcesAndTheirRequestsSpeakHttp = noClasses().that()
            .resideOutsideOfPackages("cn.jifenbu.web..", "cn.jifenbu.document..", "cn.jifenbu.identity.session..")
            .and().haveNameNotMatching(".*(Resource|Requests?|AuditQuery|Sheet)(\\$.*)?")
            .and().areNotAssignableTo(RequestBody.class)
            .should().dependOnClassesThat().resideInAnyPackage("jakarta.ws.rs..", "cn.jifenbu.web..");

    @ArchTest static final ArchRule nothingIsDead = classes().should(new NobodyCalls());

    /// Log-ins and the audit log run in real time, whatever the demo does to the business clock; so does the server behind an
    /// S3 bucket, which refuses what was signed at another hour.
    @ArchTest static final ArchRule onlyTheBusinessClockReadsTheTime = noClasses().that().doNotHaveSimpleName("BusinessClock")
            .and().doNotHaveSimpleName("SystemClock")
            .should().callCodeUnitWhere(target(readsTheTime())).allowEmptyShould(true);

    @ArchTest static final ArchRule villagesKnowNoRealTime = noClasses().that()
            .resideOutsideOfPackages("cn.jifenbu.identity..", "cn.jifenbu.audittrail..", "cn.jifenbu.shared..",
                    "cn.jifenbu.evidence..", "cn.jifenbu.webhook..")
            .should().dependOnClassesThat().haveSimpleName("SystemClock");

    /// A refusal is known by its code: names of classes change, and were once written down.
    @ArchTest static final ArchRule refusalsAreNotCalledByTheirClass = noClasses().that()
            .areNotAssignableTo(Refusal.class).and().doNotHaveSimpleName("FaultName")
            .should().accessTargetWhere(DescribedPredicate.describe("ask a class for its simple name",
                    access -> access.getTarget().getFullName().equals("java.lang.Class.getSimpleName()")))
            .allowEmptyShould(true);

    /// Whoever else named a role would write the table of permissions a second time.
    @ArchTest static final ArchRule onlyTheTableOfPermissionsNamesRoles = noClasses().that()
            .resideOutsideOfPackages("cn.jifenbu.identity..", "cn.jifenbu.demo..")
            .and().doNotBelongToAnyOf(Role.class, Permission.class, Actor.class)
            .should().accessFieldWhere(targetOwner(type(Role.class)));

    @ArchTest static final ArchRule nobodyUsesTheOldDates = noClasses().should().dependOnClassesThat()
            .haveNameMatching(
                    "java\\.(util\\.(Date|Calendar|GregorianCalendar)|sql\\.(Date|Time|Timestamp)|text\\.SimpleDateFormat)");

    @ArchTest static final ArchRule collaboratorsComeThroughTheConstructor = noFields()
            .should().beAnnotatedWith("jakarta.inject.Inject")
            .orShould().beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty")
            .allowEmptyShould(true);

    @ArchTest static final ArchRule onlyTheLauncherPrints = noClasses().that().resideOutsideOfPackages(OUTSIDE_THE_SERVICE)
            .and().doNotHaveFullyQualifiedName("cn.jifenbu.Jifenbu")
            .should().accessField(System.class, "out").orShould().accessField(System.class, "err").allowEmptyShould(true);

    private static DescribedPredicate<CodeUnitCallTarget> readsTheTime() {
        return DescribedPredicate.describe("read the machine's clock", call -> {
            var owner = call.getOwner();
            var name = call.getName();
            var fromAClock = call.getRawParameterTypes().stream().anyMatch(belongToAnyOf(Clock.class));
            return resideInAPackage("java.time..").test(owner) && name.equals("now") && !fromAClock
                    || owner.isEquivalentTo(Clock.class) && (name.startsWith("system") || name.startsWith("tick"))
                    || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
        });
    }
}
