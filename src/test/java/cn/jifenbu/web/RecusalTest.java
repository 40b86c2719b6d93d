package cn.jifenbu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jifenbu.household.Recusal;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.junit.jupiter.api.Test;

/// Every operation that changes something either decides about a household, and then its code comes by [Recusal], or stands
/// here with the reason why it does not. A new one fails until somebody has thought about it.
class RecusalTest {

    private static final Set<String> DECIDING = words("""
            firstCheckClaim approveClaim returnClaim rejectClaim reviewClaimsInBulk lookAgainAtClaim resolveObjection
            createClaim submitClaim enterSheet importClaims enterLateClaims
            recordDeduction serveDeduction rectifyDeduction confirmDeduction halveDeduction waiveDeduction
            correctEntry reverseEntry placeHold captureHold releaseHold
            approveBinding rejectBinding removeBinding confirmIdentity changePersonalData unmaskPersonalData
            addMember leaveHousehold mergeHousehold splitHousehold changeHouseholdHead closeHousehold moveHousehold
            reopenHousehold settleHousehold
            placeRedemption redeemAtCounter handOverRedemption confirmHandOver returnRedemption redeemForGuest returnForGuest
            decideRedemptionDispute decideRedemptionDisputeOfGuest printNewCard printNewGroupCards
            decideOpenItems resolveDividendObjection recordDividendPayments importDividendPayments spendGoodsCredit
            proposeDividendDischarge confirmDividendDischarge withdrawDividendDischarge
            replyToFeedback""");

    private static final Map<String, Set<String>> NOT_DECIDING = Map.of("about the whole village or place, and so about nobody",
            words("""
                    draftCatalogue rewriteCatalogueDraft submitCatalogueDraft withdrawCatalogueDraft returnCatalogueDraft
                    approveCatalogueDraft simulateCatalogueDraft draftPolicy rewritePolicyDraft submitPolicyDraft
                    withdrawPolicyDraft returnPolicyDraft approvePolicyDraft changePolicy publishNotice printPaperForms
                    voidPaperForm arrangeReviewCover declareIncome approveIncome prepareDividendRun freezeDividendRun
                    checkDividendRun publishDividendRun confirmDividendRun closeDividendRun getFullPayoutList enterDivision
                    renameDivision addGroup moveFund addGoods changeGoods uploadGoodsPicture moveStock setShopPolicy addWebhook
                    changeWebhook deleteWebhook renewWebhookSecret suspendWebhook resumeWebhook testWebhook redeliverEvent
                    moveDemoClock"""),
            "a household that did not exist before", words("registerHousehold importHouseholds"),
            "what a household says or does itself, or somebody writes down for it; others decide", words("""
                    mendClaim withdrawClaim objectToClaim disputeDeduction objectToDividend disputeRedemption sendFeedback
                    uploadEvidence uploadHandOverPhoto requestHouseholdBinding allowRelative removeRelative makeCounterCode
                    renewPickupCode cancelRedemption revokeCard declareRelation"""),
            "looks something up and changes nothing", words("""
                    findMemberByNumber lookUpCard lookUpGuestCard lookUpGuestCode findByPickupCode"""),
            "one's own account, or another's, never one's own (NotYourself)", words("""
                    logInByLaunch logInStaff logInVillager beginSingleSignOn finishSingleSignOn bootstrap refreshLogin logOut
                    changePassword beginSecondFactor confirmSecondFactor endSecondFactor giveConsent deleteMe enterStaff
                    changeStaff linkStaff resetStaffPassword"""));

    private final JavaClasses classes = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .importPackages("cn.jifenbu");

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    @Test
    void everyOperationThatChangesSomethingIsInOneOfTheLists() {
        var listed = Stream.concat(DECIDING.stream(), NOT_DECIDING.values().stream().flatMap(Collection::stream)).toList();
        var changing = Operations.all().stream().filter(m -> !Operations.verb(m).equals("GET")).map(RecusalTest::name).toList();
        assertThat(listed).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(changing);
    }

    @Test
    void everyDecidingOperationComesByTheOnePlace() {
        var missing = DECIDING.stream().filter(id -> !comesByRecusal(Operations.method(id))).collect(Collectors.toSet());
        assertThat(missing).isEmpty();
    }

    /// Whether the walk finds what is not there: these decide about nobody.
    @Test
    void whatDecidesAboutTheVillageDoesNotComeByIt() {
        assertThat(Set.of("draftPolicy", "addGoods", "declareIncome", "enterDivision"))
                .noneMatch(id -> comesByRecusal(Operations.method(id)));
    }

    private boolean comesByRecusal(Method operation) {
        var todo = new ArrayDeque<JavaCodeUnit>();
        var seen = new HashSet<JavaCodeUnit>();
        classes.get(operation.getDeclaringClass()).getMethods().stream().filter(m -> m.getName().equals(operation.getName()))
                .forEach(todo::add);
        while (!todo.isEmpty()) {
            var unit = todo.pop();
            if (!seen.add(unit)) continue;
            if (unit.getOwner().isEquivalentTo(Recusal.class)) return true;
            var called = Stream.concat(unit.getCallsFromSelf().stream().map(c -> c.getTarget().resolveMember()),
                    Stream.concat(unit.getMethodReferencesFromSelf().stream().map(c -> c.getTarget().resolveMember()),
                            unit.getConstructorReferencesFromSelf().stream().map(c -> c.getTarget().resolveMember())));
            called.flatMap(c -> c.stream()).filter(JavaCodeUnit.class::isInstance).map(JavaCodeUnit.class::cast)
                    .filter(c -> isOurs(c.getOwner())).flatMap(RecusalTest::withThoseBelow).forEach(todo::add);
        }
        return false;
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("cn.jifenbu");
    }

    /// What is called through an interface may be any of its implementations.
    private static Stream<JavaCodeUnit> withThoseBelow(JavaCodeUnit called) {
        var below = called.getOwner().getAllSubclasses().stream().flatMap(c -> c.getMethods().stream())
                .filter(m -> m.getName().equals(called.getName()));
        return Stream.concat(Stream.of(called), below);
    }

    private static String name(Method operation) {
        return operation.getAnnotation(Operation.class).operationId();
    }
}
