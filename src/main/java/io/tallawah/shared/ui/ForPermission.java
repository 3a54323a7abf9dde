package io.tallawah.shared.ui;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A screen for those alone whose roles in the tab's tenant allow this: others don't find it in the
 * menu or at its address. Its services are guarded all the same.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForPermission {

  /** A name from {@code Permission}. */
  String value();
}
