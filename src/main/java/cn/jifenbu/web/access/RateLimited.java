package cn.jifenbu.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An operation with a limit of its own; without it uploads and sheets count
/// as [Limit#HEAVY], other reads as [Limit#READ] and writes as [Limit#WRITE].
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RateLimited {

    RateLimit value();
}
