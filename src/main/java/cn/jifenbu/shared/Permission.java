package cn.jifenbu.shared;

import static cn.jifenbu.shared.Role.AUDITOR;
import static cn.jifenbu.shared.Role.COORDINATOR;
import static cn.jifenbu.shared.Role.COUNTY_ADMIN;
import static cn.jifenbu.shared.Role.PLATFORM_OPERATOR;
import static cn.jifenbu.shared.Role.SHOPKEEPER;
import static cn.jifenbu.shared.Role.TOWNSHIP_ADMIN;
import static cn.jifenbu.shared.Role.VILLAGE_ADMIN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Who may do what, within the place named in the path. What depends on the thing itself (own household, own group,
/// not one's own claim) is decided by the use case.
public enum Permission {
    /// Anyone who is logged in, about themselves.
    SELF("自己的账号、自己的数据", true, Role.values()),
    /// What everybody of the village may know: catalogue, shop, notices.
    READ_VILLAGE("看全村人都能看的：细则、办法、超市、封存", true, Staff.OF_THE_PLACE),
    /// A household's own affairs: its villagers, and staff of the place; who keeps the shop sees the counter alone.
    READ_HOUSEHOLD("看一户的事", true, Staff.BUT_THE_SHOPKEEPER),
    /// Lists over households.
    READ_STAFF("看各户的清单和等着办的事", false, Staff.BUT_THE_SHOPKEEPER),
    /// Stock, prices and sheets of the shop.
    READ_SHOP("看超市的物资、库存、报表", false, Staff.OF_THE_PLACE),
    /// What a household ordered and took.
    READ_ORDER("看兑换单和物资抵扣", true, Staff.OF_THE_PLACE),
    READ_TOWNSHIP("看全乡的数字和清算", false, COUNTY_ADMIN, TOWNSHIP_ADMIN, AUDITOR),
    READ_LEDGER("看全村的台账", false, COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, AUDITOR),
    READ_MONEY("看分红和经费", false, COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, AUDITOR),
    CLAIM("录入和修改申报", true, COORDINATOR, VILLAGE_ADMIN),
    /// Under rules that only the village itself enters.
    CLAIM_FOR_VILLAGE("录入只由村里申报的事项", false, VILLAGE_ADMIN),
    /// Who enters a paper claim has seen the paper: the entry is the first check.
    CHECK_AT_ENTRY("录入就算初审", false, COORDINATOR),
    FIRST_CHECK("初审、退回、不予通过", false, COORDINATOR, VILLAGE_ADMIN),
    APPROVE_CLAIM("审批申报", false, VILLAGE_ADMIN, TOWNSHIP_ADMIN),
    PUBLISH_NOTICE("张榜公示", false, VILLAGE_ADMIN),
    OBJECT("提异议，或者替纸上的提", true, COORDINATOR),
    RESOLVE_OBJECTION("处理异议", false, VILLAGE_ADMIN, TOWNSHIP_ADMIN),
    DECIDE_BINDING("同意或者解除家庭绑定", false, COORDINATOR, VILLAGE_ADMIN),
    KEEP_SHOP("管超市：物资、价格、兑换办法", false, VILLAGE_ADMIN),
    MOVE_STOCK("进货、出库、盘点", false, VILLAGE_ADMIN, SHOPKEEPER),
    REDEEM("预订和取消兑换", true, SHOPKEEPER, COORDINATOR),
    /// Fund and liability (物资经费, 兑付压力).
    KEEP_FUND("管物资经费", false, VILLAGE_ADMIN),
    /// A household's card: for its own people, and for those who bring it to the door.
    PRINT_CARD("打印一户的户卡", true, COORDINATOR, VILLAGE_ADMIN),
    PRINT_CARDS("成批打印户卡", false, COORDINATOR, VILLAGE_ADMIN),
    READ_CARD("扫户卡", false, SHOPKEEPER, COORDINATOR, VILLAGE_ADMIN),
    HAND_OVER("柜台兑换、交货、收退货", false, SHOPKEEPER, VILLAGE_ADMIN),
    /// Of an order above what a typed signature proves: the family, or somebody who is not the one at the counter.
    CONFIRM_HAND_OVER("确认等着确认的兑换", true, COORDINATOR, VILLAGE_ADMIN),
    DISPUTE_REDEMPTION("说兑换不对，或者替纸上的说", true, COORDINATOR),
    RESOLVE_REDEMPTION_DISPUTE("处理兑换争议", false, VILLAGE_ADMIN, TOWNSHIP_ADMIN),
    /// Puts a policy into force by itself; the village hands in a draft.
    CHANGE_POLICY("直接改办法", false, TOWNSHIP_ADMIN),
    DRAFT_CATALOGUE("起草细则和办法", false, VILLAGE_ADMIN, TOWNSHIP_ADMIN),
    APPROVE_CATALOGUE("批准细则和办法", false, TOWNSHIP_ADMIN),
    ENTER_ON_PAPER("录入纸上的：签到表、申报表、批量导入", false, COORDINATOR, VILLAGE_ADMIN),
    LOOK_AGAIN("抽查审核", false, TOWNSHIP_ADMIN),
    ARRANGE_REVIEW("安排代审、替人申明亲属", false, VILLAGE_ADMIN),
    REVIEW("看等着审的、申明亲属", false, COORDINATOR, VILLAGE_ADMIN, TOWNSHIP_ADMIN),
    RECORD_DEDUCTION("登记扣分、送达、整改", false, COORDINATOR, VILLAGE_ADMIN),
    DECIDE_DEDUCTION("决定扣不扣", false, VILLAGE_ADMIN, TOWNSHIP_ADMIN),
    DISPUTE_DEDUCTION("申辩，或者替纸上的申辩", true, COORDINATOR),
    DECLARE_INCOME("申报集体收入", false, VILLAGE_ADMIN),
    APPROVE_INCOME("批准集体收入", false, VILLAGE_ADMIN, TOWNSHIP_ADMIN),
    RUN_DIVIDEND("办分红", false, VILLAGE_ADMIN),
    /// By another than who proposed it; the township too, where the village has no second person.
    CONFIRM_DISCHARGE("确认分红的现金、抵扣、退回和免除", false, VILLAGE_ADMIN, TOWNSHIP_ADMIN),
    CHECK_DIVIDEND("复核分红", false, TOWNSHIP_ADMIN),
    OBJECT_TO_DIVIDEND("对分红提异议", true, COORDINATOR),
    RESOLVE_DIVIDEND_OBJECTION("处理分红异议", false, VILLAGE_ADMIN, TOWNSHIP_ADMIN),
    HOLD_POINTS("冻结和解冻积分", false, VILLAGE_ADMIN),
    REVERSE_ENTRY("冲销一笔流水", false, VILLAGE_ADMIN, TOWNSHIP_ADMIN),
    /// New groups, households and members, and who leaves one.
    REGISTER_HOUSEHOLD("登记组、户和成员", false, VILLAGE_ADMIN),
    CHANGE_HOUSEHOLD("分户、并户、迁移、销户", false, VILLAGE_ADMIN, TOWNSHIP_ADMIN),
    /// People who work in the system: who may be managed by whom is decided by `AppointmentRules`.
    MANAGE_STAFF("管工作人员", false, PLATFORM_OPERATOR, COUNTY_ADMIN, TOWNSHIP_ADMIN),
    /// Counties, townships and villages, below the division in the path.
    KEEP_DIVISIONS("管区划", false, PLATFORM_OPERATOR, COUNTY_ADMIN),
    READ_AUDIT("看操作记录", false, COUNTY_ADMIN, TOWNSHIP_ADMIN, AUDITOR),
    /// Phone, ID number, bank account: entered and seen masked by those who work with the household.
    KEEP_PERSONAL_DATA("录入和核对电话、证件号、账号（打码）", false, COORDINATOR, VILLAGE_ADMIN),
    /// In full, with a reason, written down.
    UNMASK("看完整的号码，写明原因", false, COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN),
    /// The township too: a complaint may be about the village.
    READ_FEEDBACK("看意见建议", false, COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, AUDITOR),
    ANSWER_FEEDBACK("回复意见建议", false, TOWNSHIP_ADMIN, VILLAGE_ADMIN),
    /// Which systems outside are told what happens.
    KEEP_WEBHOOKS("管对外通知", false, TOWNSHIP_ADMIN, COUNTY_ADMIN),
    MOVE_CLOCK("演示环境拨时间", false, TOWNSHIP_ADMIN, COUNTY_ADMIN);

    private final String title;
    private final boolean villagers;
    private final Set<Role> roles;

    Permission(String title, boolean villagers, Role... roles) {
        this.title = title;
        this.villagers = villagers;
        this.roles = EnumSet.copyOf(List.of(roles));
    }

    private static class Staff {

        private static final Role[] OF_THE_PLACE = {COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, COORDINATOR, SHOPKEEPER,
                AUDITOR};
        private static final Role[] BUT_THE_SHOPKEEPER = {COUNTY_ADMIN, TOWNSHIP_ADMIN, VILLAGE_ADMIN, COORDINATOR, AUDITOR};
    }

    /// What it is, in Chinese.
    public String title() {
        return title;
    }

    /// Whether villagers have it in their own village, for what is theirs.
    public boolean villagers() {
        return villagers;
    }

    /// What a role gives.
    public static List<Permission> of(Role role) {
        return Arrays.stream(values()).filter(p -> p.grantedBy(role)).toList();
    }

    /// What villagers may do in their own village.
    public static List<Permission> ofVillagers() {
        return Arrays.stream(values()).filter(Permission::villagers).toList();
    }

    /// Whether somebody with this role has it by office.
    public boolean grantedBy(Role role) {
        return roles.contains(role);
    }

    /// Whether a role gives this in the village, whatever household the person belongs to.
    public boolean grantedTo(Actor actor, VillageId village) {
        return actor.has(roles, village);
    }

    /// Whether a role gives this for households of the group: the role itself must reach it, not another of the same person.
    public boolean grantedTo(Actor actor, VillageId village, int group) {
        return actor == Actor.SYSTEM
                || actor.grants().stream().anyMatch(g -> roles.contains(g.role()) && g.covers(village, group));
    }

    /// Whether a role gives this in the whole of a place; to nobody who is only a villager there.
    public boolean grantedTo(Actor actor, DivisionCode place) {
        return actor.grants().stream().anyMatch(g -> roles.contains(g.role()) && g.scope().covers(place));
    }

    /// Whether a role gives this somewhere.
    public boolean grantedSomewhere(Actor actor) {
        return actor.grants().stream().anyMatch(g -> roles.contains(g.role()));
    }
}
