package cn.jifenbu.identity.login.wechat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// WeChat, which villagers log in with. Without app-id and secret its codes are refused.
@ConfigMapping(prefix = "jifenbu.wechat")
public interface WeChatSettings {

    /// The mini-program's AppID.
    Optional<String> appId();

    /// The mini-program's AppSecret.
    Optional<String> secret();

    /// WeChat's server.
    @WithDefault("https://api.weixin.qq.com")
    String url();

    /// How long one call may take.
    @WithDefault("3s")
    Duration timeout();
}
