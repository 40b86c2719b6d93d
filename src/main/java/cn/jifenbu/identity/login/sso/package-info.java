/// Log-in of staff through the county's single sign-on (OpenID Connect).
package cn.jifenbu.identity.login.sso;
