package cn.jifenbu.identity.me;

import cn.jifenbu.identity.login.wechat.WeChatApi;
import cn.jifenbu.refusal.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;

/// The phone that WeChat verified.
@ApplicationScoped
public class WeChatPhones {

    private final WeChatApi wechat;

    WeChatPhones(WeChatApi wechat) {
        this.wechat = wechat;
    }

    /// @throws RefusedException WeChatCodeRefused, WeChatUnavailable
    public String byCode(String phoneCode) {
        return wechat.phone(phoneCode);
    }
}
