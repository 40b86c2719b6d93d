package cn.jifenbu.web.auditing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// A read that leaves a line in the audit log: of personal data in full, of a whole village's accounts in
/// one file, or of the log itself. Writes always do.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Audited {}
