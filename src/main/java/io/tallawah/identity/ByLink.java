package io.tallawah.identity;

import java.util.function.Supplier;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * What is done with a link alone. Whoever has it is a visitor, whoever else this browser happens to
 * be signed in as: that person did nothing, and may belong to another tenant.
 */
final class ByLink {

  private ByLink() {}

  static <T> T call(Supplier<T> act) {
    SecurityContext before = SecurityContextHolder.getContext();
    try {
      SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
      return act.get();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
