package cn.jifenbu.problem;

import cn.jifenbu.refusal.IdentityRefusal;
import cn.jifenbu.refusal.IdentityRefusal.*;

final class IdentityProblems {

    private IdentityProblems() {}

    static Problem describe(IdentityRefusal refusal) {
        return switch (refusal) {
            case NotLoggedIn() -> Problem.of(401, "not-logged-in", "还没有登录", "请先登录；登录过期了就重新登录。");
            case WrongCredentials() -> Problem.of(401, "wrong-credentials", "用户名或密码不对", "请再核对一遍；连续错 5 次要等 15 分钟。");
            case LockedOut(var until) -> Problem.of(423, "locked-out", "错的次数太多，先锁一会儿",
                    "请在 " + Wording.time(until) + " 之后再试，或者请管理员重设密码。");
            case WeChatCodeRefused() -> Problem.of(401, "wechat-code-refused", "微信登录没有成功", "登录码只能用一次，请重新打开小程序再试。");
            case RefreshRefused() -> Problem.of(401, "refresh-refused", "登录已经失效", "请重新登录。");
            case OutOfScope() -> Problem.of(403, "out-of-scope", "这不在您管的范围里", "请换有权限的人来办，或者请管理员给您开通。");
            case DemoOnly() -> Problem.of(404, "demo-only", "只有演示环境才有这个功能", "正式环境的时间不能拨动。");
            case HouseholdCodeOrNameWrong() ->
                Problem.of(422, "household-code-or-name-wrong", "户编号和姓名对不上", "请照家庭积分卡上的编号和户口本上的姓名填写，或者找积分协管员帮忙。");
            case AlreadyBound() -> Problem.of(409, "already-bound", "您已经申请过绑定家庭", "要换家庭，请找积分协管员先解除原来的绑定。");
            case UnknownBinding() -> Problem.of(404, "unknown-binding", "没有这条绑定申请", "请回到列表重新选择。");
            case BindingAlreadyDecided(var state) ->
                Problem.of(409, "binding-already-decided", "这条申请已经办过了", "现在的状态是 " + state + "，请刷新列表。");
        };
    }
}
