package cn.jifenbu.problem;

import cn.jifenbu.refusal.IdentityRefusal;
import cn.jifenbu.refusal.IdentityRefusal.BootstrapRefused;
import cn.jifenbu.refusal.IdentityRefusal.CurrentPasswordWrong;
import cn.jifenbu.refusal.IdentityRefusal.DemoOnly;
import cn.jifenbu.refusal.IdentityRefusal.LaunchOff;
import cn.jifenbu.refusal.IdentityRefusal.LaunchRefused;
import cn.jifenbu.refusal.IdentityRefusal.LockedOut;
import cn.jifenbu.refusal.IdentityRefusal.NotLoggedIn;
import cn.jifenbu.refusal.IdentityRefusal.OtpNeeded;
import cn.jifenbu.refusal.IdentityRefusal.OtpWrong;
import cn.jifenbu.refusal.IdentityRefusal.OutOfScope;
import cn.jifenbu.refusal.IdentityRefusal.PasswordChangeNeeded;
import cn.jifenbu.refusal.IdentityRefusal.PasswordTooWeak;
import cn.jifenbu.refusal.IdentityRefusal.RefreshRefused;
import cn.jifenbu.refusal.IdentityRefusal.SecondFactorNeeded;
import cn.jifenbu.refusal.IdentityRefusal.SecondFactorOff;
import cn.jifenbu.refusal.IdentityRefusal.SecondFactorOn;
import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnOff;
import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnRefused;
import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnUnavailable;
import cn.jifenbu.refusal.IdentityRefusal.SingleSignOnUnlinked;
import cn.jifenbu.refusal.IdentityRefusal.WeChatCodeRefused;
import cn.jifenbu.refusal.IdentityRefusal.WeChatUnavailable;
import cn.jifenbu.refusal.IdentityRefusal.WrongCredentials;

final class IdentityProblems {

    private IdentityProblems() {}

    static Problem describe(IdentityRefusal refusal) {
        return switch (refusal) {
            case NotLoggedIn() -> Problem.of(refusal, 401, "还没有登录", "请先登录；登录过期了就重新登录。");
            case WrongCredentials() -> Problem.of(refusal, 401, "用户名或密码不对", "请再核对一遍；连续错几次要等一会儿。");
            case LockedOut(var until) -> Problem.of(refusal, 423, "错的次数太多，先锁一会儿",
                    "请在 " + ProblemText.time(until) + " 之后再试，或者请管理员重设密码。");
            case OtpNeeded() -> Problem.of(refusal, 401, "还要动态码", "请打开验证器，填上 6 位动态码再登录。");
            case OtpWrong() -> Problem.of(refusal, 401, "动态码不对", "请填验证器上现在的 6 位码，用过的要等下一个。");
            case WeChatCodeRefused() -> Problem.of(refusal, 401, "微信登录没有成功", "登录码只能用一次，请重新打开小程序再试。");
            case WeChatUnavailable() -> Problem.of(refusal, 503, "微信暂时连不上", "请过一会儿再试，或者找积分协管员帮忙。");
            case SingleSignOnOff() -> Problem.of(refusal, 404, "没有开通县里的账号登录", "请用用户名和密码登录。");
            case SingleSignOnRefused() -> Problem.of(refusal, 401, "县里的账号登录没有成功", "请回到登录页再点一次。");
            case SingleSignOnUnlinked() -> Problem.of(refusal, 401, "这个账号在这里还不能用",
                    "请管理员先把您和县里的账号关联起来，或者用用户名和密码登录。");
            case SingleSignOnUnavailable() ->
                Problem.of(refusal, 503, "县里的登录暂时连不上", "请过一会儿再试，或者用用户名和密码登录。");
            case RefreshRefused() -> Problem.of(refusal, 401, "登录已经失效", "请重新登录。");
            case BootstrapRefused() ->
                Problem.of(refusal, 401, "开通码不对或已失效", "请用服务第一次启动时打印的开通码；过期了就重启服务再取。");
            case LaunchOff() -> Problem.of(refusal, 404, "这里不能从别的应用直接进来", "请用这里的登录，或者找积分协管员帮忙。");
            case LaunchRefused() -> Problem.of(refusal, 401, "这个入口已经失效了", "请回到原来的应用，再点一次进来。");
            case OutOfScope() -> Problem.of(refusal, 403, "这不在您管的范围里", "请换有权限的人来办，或者请管理员给您开通。");
            case PasswordChangeNeeded() -> Problem.of(refusal, 403, "请先改密码", "现在的密码是一次性的或已过期，请设一个自己的密码再接着办。");
            case SecondFactorNeeded() -> Problem.of(refusal, 403, "请先绑定验证器", "本单位要求动态码，请先在“我的账号”里绑定验证器。");
            case SecondFactorOn() -> Problem.of(refusal, 409, "验证器已经绑定", "要换手机，请先解除原来的验证器。");
            case SecondFactorOff() -> Problem.of(refusal, 409, "还没有要确认的验证器", "请先开始绑定，再填动态码确认。");
            case PasswordTooWeak(var rule) -> Problem.of(refusal, 422, "密码不合要求", rule + "请换一个。");
            case CurrentPasswordWrong() -> Problem.of(refusal, 422, "现在的密码不对", "请再核对一遍。");
            case DemoOnly() -> Problem.of(refusal, 404, "只有演示环境才有这个功能", "正式环境的时间不能拨动。");
        };
    }
}
