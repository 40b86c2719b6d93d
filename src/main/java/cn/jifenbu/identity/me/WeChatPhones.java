package cn.jifenbu.identity.me;

import cn.jifenbu.identity.login.wechat.WeChat;
import cn.jifenbu.refusal.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;

/// The phone that WeChat verified.
@ApplicationScoped
public class WeChatPhones {

    private final WeChat wechat;

    WeChatPhones(WeChat wechat) {
        this.wechat = wechat;
    }

    /// @throws RefusedException WeChatCodeRefused, WeChatUnavailable
    public String behind(String phoneCode) {
        return wechat.phone(phoneCode);
    }
}
