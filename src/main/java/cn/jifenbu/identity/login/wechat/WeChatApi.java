package cn.jifenbu.identity.login.wechat;

/// What we ask WeChat: who stands behind a log-in code, and which phone behind a phone code. Both codes are good once.
public interface WeChatApi {

    /// @return the openid, which never leaves the service
    /// @throws cn.jifenbu.refusal.RefusedException WeChatCodeRefused, WeChatUnavailable
    String openid(String loginCode);

    /// @return the phone number without country code, as verified by WeChat
    /// @throws cn.jifenbu.refusal.RefusedException WeChatCodeRefused, WeChatUnavailable
    String phone(String phoneCode);
}
