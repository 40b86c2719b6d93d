package cn.jifenbu.shared;

import static cn.jifenbu.shared.Role.AUDITOR;
import static cn.jifenbu.shared.Role.COORDINATOR;
import static cn.jifenbu.shared.Role.COUNTY_ADMIN;
import static cn.jifenbu.shared.Role.PLATFORM_OPERATOR;
import static cn.jifenbu.shared.Role.SHOPKEEPER;
import static cn.jifenbu.shared.Role.TOWNSHIP_ADMIN;
import static cn.jifenbu.shared.Role.VILLAGE_ADMIN;

import java.util.EnumSet;
import java.util.Set;

/// Who may do what, within the place named in the path. What depends on the thing itself (own household, own group,
/// not one's own claim) is decided by the use case.
public enum Permission {
    /// Anyone who is logged in, about themselves.
    SELF(true, EnumSet.allOf(Role.class)),
    /// What everybody of the village may know: catalogue, shop, notices.
    READ_VILLAGE(true, EnumSet.of(COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, COORDINATOR, SHOPKEEPER, AUDITOR)),
    /// A household's own affairs: its villagers, and staff of the place.
    READ_HOUSEHOLD(true, EnumSet.of(COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, COORDINATOR, SHOPKEEPER, AUDITOR)),
    /// Lists over households.
    READ_STAFF(false, EnumSet.of(COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, COORDINATOR, SHOPKEEPER, AUDITOR)),
    READ_TOWNSHIP(false, EnumSet.of(COUNTY_ADMIN, TOWNSHIP_ADMIN, AUDITOR)),
    READ_LEDGER(false, EnumSet.of(COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, AUDITOR)),
    READ_MONEY(false, EnumSet.of(COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, AUDITOR)),
    CLAIM(true, EnumSet.of(COORDINATOR, VILLAGE_ADMIN)),
    FIRST_CHECK(false, EnumSet.of(COORDINATOR, VILLAGE_ADMIN)),
    APPROVE_CLAIM(false, EnumSet.of(VILLAGE_ADMIN, TOWNSHIP_ADMIN)),
    PUBLISH_NOTICE(false, EnumSet.of(VILLAGE_ADMIN)),
    OBJECT(true, EnumSet.of(COORDINATOR)),
    RESOLVE_OBJECTION(false, EnumSet.of(VILLAGE_ADMIN, TOWNSHIP_ADMIN)),
    DECIDE_BINDING(false, EnumSet.of(COORDINATOR, VILLAGE_ADMIN)),
    KEEP_SHOP(false, EnumSet.of(VILLAGE_ADMIN)),
    MOVE_STOCK(false, EnumSet.of(VILLAGE_ADMIN, SHOPKEEPER)),
    REDEEM(true, EnumSet.of(SHOPKEEPER, COORDINATOR)),
    /// Fund and liability (物资经费, 兑付压力).
    KEEP_FUND(false, EnumSet.of(VILLAGE_ADMIN)),
    /// A household's card: for its own people, and for those who bring it to the door.
    PRINT_CARD(true, EnumSet.of(COORDINATOR, VILLAGE_ADMIN)),
    PRINT_CARDS(false, EnumSet.of(COORDINATOR, VILLAGE_ADMIN)),
    READ_CARD(false, EnumSet.of(SHOPKEEPER, COORDINATOR, VILLAGE_ADMIN)),
    HAND_OVER(false, EnumSet.of(SHOPKEEPER, VILLAGE_ADMIN)),
    /// Puts a policy into force by itself; the village hands in a draft.
    CHANGE_POLICY(false, EnumSet.of(TOWNSHIP_ADMIN)),
    DRAFT_CATALOGUE(false, EnumSet.of(VILLAGE_ADMIN, TOWNSHIP_ADMIN)),
    APPROVE_CATALOGUE(false, EnumSet.of(TOWNSHIP_ADMIN)),
    ENTER_ON_PAPER(false, EnumSet.of(COORDINATOR, VILLAGE_ADMIN)),
    LOOK_AGAIN(false, EnumSet.of(TOWNSHIP_ADMIN)),
    ARRANGE_REVIEW(false, EnumSet.of(VILLAGE_ADMIN)),
    REVIEW(false, EnumSet.of(COORDINATOR, VILLAGE_ADMIN, TOWNSHIP_ADMIN)),
    RECORD_DEDUCTION(false, EnumSet.of(COORDINATOR, VILLAGE_ADMIN)),
    DECIDE_DEDUCTION(false, EnumSet.of(VILLAGE_ADMIN, TOWNSHIP_ADMIN)),
    DISPUTE_DEDUCTION(true, EnumSet.of(COORDINATOR)),
    DECLARE_INCOME(false, EnumSet.of(VILLAGE_ADMIN)),
    APPROVE_INCOME(false, EnumSet.of(VILLAGE_ADMIN, TOWNSHIP_ADMIN)),
    RUN_DIVIDEND(false, EnumSet.of(VILLAGE_ADMIN)),
    CHECK_DIVIDEND(false, EnumSet.of(TOWNSHIP_ADMIN)),
    OBJECT_TO_DIVIDEND(true, EnumSet.of(COORDINATOR)),
    RESOLVE_DIVIDEND_OBJECTION(false, EnumSet.of(VILLAGE_ADMIN, TOWNSHIP_ADMIN)),
    HOLD_POINTS(false, EnumSet.of(VILLAGE_ADMIN)),
    REVERSE_ENTRY(false, EnumSet.of(VILLAGE_ADMIN, TOWNSHIP_ADMIN)),
    /// New groups, households and members, and who leaves one.
    REGISTER_HOUSEHOLD(false, EnumSet.of(VILLAGE_ADMIN)),
    CHANGE_HOUSEHOLD(false, EnumSet.of(VILLAGE_ADMIN, TOWNSHIP_ADMIN)),
    /// People who work in the system: who may be managed by whom is decided by [cn.jifenbu.identity.domain.Appointing].
    MANAGE_STAFF(false, EnumSet.of(PLATFORM_OPERATOR, COUNTY_ADMIN, TOWNSHIP_ADMIN)),
    /// Counties, townships and villages, below the division in the path.
    KEEP_DIVISIONS(false, EnumSet.of(PLATFORM_OPERATOR, COUNTY_ADMIN)),
    READ_AUDIT(false, EnumSet.of(COUNTY_ADMIN, TOWNSHIP_ADMIN, AUDITOR)),
    /// Phone, ID number, bank account: entered and seen masked by those who work with the household.
    KEEP_PERSONAL_DATA(false, EnumSet.of(COORDINATOR, VILLAGE_ADMIN)),
    /// In full, with a reason, written down.
    UNMASK(false, EnumSet.of(COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN)),
    /// The township too: a complaint may be about the village.
    READ_FEEDBACK(false, EnumSet.of(COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, AUDITOR)),
    ANSWER_FEEDBACK(false, EnumSet.of(TOWNSHIP_ADMIN, VILLAGE_ADMIN)),
    /// Which systems outside are told what happens.
    KEEP_WEBHOOKS(false, EnumSet.of(TOWNSHIP_ADMIN, COUNTY_ADMIN)),
    MOVE_CLOCK(false, EnumSet.of(TOWNSHIP_ADMIN, COUNTY_ADMIN));

    private final boolean villagers;
    private final Set<Role> roles;

    Permission(boolean villagers, Set<Role> roles) {
        this.villagers = villagers;
        this.roles = roles;
    }

    /// Whether a role gives this in the village, whatever household the person belongs to.
    public boolean grantedTo(Actor actor, VillageId village) {
        return actor.has(roles, village);
    }

    public boolean villagers() {
        return villagers;
    }

    /// Who has it by office.
    public Set<Role> roles() {
        return roles;
    }
}
