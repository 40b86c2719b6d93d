package cn.jifenbu.problem;

import cn.jifenbu.refusal.WebhookRefusal;
import cn.jifenbu.refusal.WebhookRefusal.TooManyWebhooks;
import cn.jifenbu.refusal.WebhookRefusal.UnknownDelivery;
import cn.jifenbu.refusal.WebhookRefusal.UnknownWebhook;
import cn.jifenbu.refusal.WebhookRefusal.WebhookAddressRefused;
import cn.jifenbu.refusal.WebhookRefusal.WebhookHostUnknown;
import cn.jifenbu.refusal.WebhookRefusal.WebhookNeedsHttps;
import cn.jifenbu.refusal.WebhookRefusal.WebhookUrlInvalid;
import cn.jifenbu.refusal.WebhookRefusal.WebhookWithoutSecret;

final class WebhookProblems {

    private WebhookProblems() {}

    static Problem describe(WebhookRefusal refusal) {
        return switch (refusal) {
            case UnknownWebhook() -> Problem.of(refusal, 404, "没有这个对外通知", "请回到列表重新选择。");
            case UnknownDelivery() -> Problem.of(refusal, 404, "没有这一次发送", "请刷新发送记录，重新选择。");
            case WebhookUrlInvalid() -> Problem.of(refusal, 422, "网址不对",
                    "请写完整的网址，如 https://example.cn/jifenbu，不要带用户名、密码和 #。");
            case WebhookNeedsHttps() -> Problem.of(refusal, 422, "网址要用 https", "请对方开通 https，再填 https:// 开头的网址。");
            case WebhookHostUnknown(var host) ->
                Problem.of(refusal, 422, "找不到这台主机", "查不到 " + host + " 的地址，请核对网址。");
            case WebhookAddressRefused(var host) -> Problem.of(refusal, 422, "不能发到这个地址",
                    host + " 是本机或者内部网络的地址。要发到政务内网，请运维人员打开 jifenbu.webhooks.private-receivers。");
            case TooManyWebhooks(var most) ->
                Problem.of(refusal, 409, "对外通知太多了", "一个地方最多 " + most + " 个，请先删掉不用的。");
            case WebhookWithoutSecret() -> Problem.of(refusal, 409, "还没有密钥", "请先生成密钥，交给对方，再发送。");
        };
    }
}
