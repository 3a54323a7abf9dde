package io.tallawah.identity;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.security.access.prepost.PreAuthorize;

/**
 * Guards a service: the caller's roles in the bound tenant must allow it.
 *
 * <p>Not {@code hasAuthority}: a person has no authorities of their own, only memberships.
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@PreAuthorize("@permissions.allow('{value}')")
public @interface RequiresPermission {

  /** A name from {@code Permission}. */
  String value();
}
