/// Sessions, passwords and roles: from an access token to the person who acts.
package cn.jifenbu.identity.session;
