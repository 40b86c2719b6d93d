package cn.jifenbu.web.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A POST whose question or answer is too private for an address and for a kept reply, so it takes no `Idempotency-Key`. It
/// changes nothing, or what is as well done twice: a card that is printed again ends the print nobody got.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SafePost {}
