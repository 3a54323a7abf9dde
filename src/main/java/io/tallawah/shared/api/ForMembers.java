package io.tallawah.shared.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Operations on what members of the token's tenant have of their own, whatever their roles: an
 * operator, who is outside every tenant, is told so before anything they sent is read.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForMembers {

  /** What an operator is told. */
  String value();
}
