package io.tallawah.shared.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Operations for those alone whose roles in the token's tenant allow this: others are refused
 * before anything they sent is read. What stands at a method outranks its class. The services are
 * guarded all the same, and this names what one of them asks for.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ForPermission {

  /** A name from {@code Permission}. */
  String value();
}
