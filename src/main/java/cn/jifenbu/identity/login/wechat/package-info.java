/// Log-in of villagers with WeChat.
package cn.jifenbu.identity.login.wechat;
