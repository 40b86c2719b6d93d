package cn.jifenbu.problem;

import java.util.Map;

/// How people call the states and steps that a refusal names. The catalogue knows no enum of the packages it speaks for; a
/// test holds that each of their names has its words here.
enum StateLabels {
    CLAIM(Map.ofEntries(Map.entry("DRAFT", "草稿"), Map.entry("SUBMITTED", "等初审"), Map.entry("FIRST_CHECKED", "等村里审批"),
            Map.entry("APPROVED", "等公示"), Map.entry("ON_NOTICE", "公示中"), Map.entry("OBJECTED", "有人提异议"),
            Map.entry("POSTED", "已入账"), Map.entry("RETURNED", "退回补正"), Map.entry("WITHDRAWN", "已撤回"),
            Map.entry("REJECTED", "没通过"), Map.entry("CANCELLED", "已取消"),
            Map.entry("REVERSED", "已冲销"))),
    CLAIM_STEP(Map.ofEntries(Map.entry("SUBMIT", "提交"), Map.entry("WITHDRAW", "撤回"), Map.entry("RETURN", "退回"),
            Map.entry("FIRST_CHECK", "初审"), Map.entry("APPROVE", "审批"), Map.entry("REJECT", "不予通过"),
            Map.entry("PUBLISH", "公示"), Map.entry("OBJECT", "提异议"), Map.entry("UPHOLD", "维持原来的"), Map.entry("AMEND", "改低"),
            Map.entry("RAISE", "改高"), Map.entry("TAKE_DOWN", "撤下公示"),
            Map.entry("SEND_BACK", "退回"), Map.entry("CANCEL", "取消"), Map.entry("POST", "入账"), Map.entry("MEND", "改"),
            Map.entry("CORRECT", "更正"), Map.entry("REVERSE", "冲销"))),
    DEDUCTION(Map.of("RECORDED", "等送达", "SERVED", "已送达", "RECTIFYING", "在整改", "WAIVED", "不扣了", "HALVED", "扣一半",
            "ON_NOTICE", "告知中", "DISPUTED", "在申辩", "POSTED", "已扣", "REVERSED", "已冲回")),
    DEDUCTION_STEP(Map.of("SERVE", "送达", "RECTIFY", "整改", "WAIVE", "免扣", "HALVE", "扣一半", "CONFIRM", "确认扣分", "DISPUTE", "申辩",
            "POST", "入账", "CORRECT", "更正", "REVERSE", "冲销")),
    DRAFT(Map.of("DRAFT", "草稿", "SUBMITTED", "等审批", "APPROVED", "已批准", "RETURNED", "退回来改", "WITHDRAWN", "已撤回")),
    FORM(Map.of("PRINTED", "还没录", "USED", "已经录过", "VOID", "已经作废")),
    HOUSEHOLD(Map.of("ACTIVE", "正常", "FROZEN", "冻结等清户", "CLOSED", "已注销")),
    BINDING(Map.of("PENDING", "等同意", "APPROVED", "已同意", "REJECTED", "没同意", "REMOVED", "已解除")),
    HOLD(Map.of("OPEN", "冻结着", "CAPTURED", "已经扣掉", "RELEASED", "已经退回", "EXPIRED", "到期退回")),
    PAYMENT(Map.ofEntries(Map.entry("PENDING", "待付"), Map.entry("PAID", "已付"), Map.entry("FAILED", "没付成"),
            Map.entry("UNCLAIMED", "没来领"), Map.entry("CREDITED", "转了物资抵扣"), Map.entry("OVERPAID", "多付了"),
            Map.entry("RETURNED", "被退汇，等重发"), Map.entry("TO_SET_OFF", "等下次的钱里扣"), Map.entry("SET_OFF", "抵扣完了"),
            Map.entry("REPAID", "退回来了"), Map.entry("WAIVED", "凭决议免了"))),
    DISCHARGE(Map.of("PROPOSED", "等另一个人确认", "CONFIRMED", "已经确认", "WITHDRAWN", "已经撤回"));

    private final Map<String, String> words;

    StateLabels(Map<String, String> words) {
        this.words = words;
    }

    /// What has no words is called by its name: better an English word than no sentence.
    String label(String name) {
        return words.getOrDefault(name, name);
    }
}
