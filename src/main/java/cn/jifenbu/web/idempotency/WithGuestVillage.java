package cn.jifenbu.web.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A write that concerns the village in the path and the one behind `{guestVillage}`: both are locked, in the order of their
/// codes, before [Idempotent] locks the first alone.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface WithGuestVillage {}
