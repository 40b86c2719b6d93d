package cn.jifenbu.web.idempotency;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A POST that changes nothing: its question or its answer is too private for an address and for a kept reply, so it takes no
/// `Idempotency-Key`.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface SafePost {}
