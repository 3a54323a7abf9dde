package io.tallawah.identity.signon;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By what a service says that it asked who somebody is (RFC 8176). */
final class ToldFactors {

  private static final Set<String> KNOWN = Set.of("pwd", "pin", "kba");
  private static final Set<String> HELD = Set.of("otp", "hwk", "swk", "sc", "pop", "sms", "tel");
  private static final Set<String> GROWN = Set.of("fpt", "face", "iris", "retina", "vbm");

  private ToldFactors() {}

  /** Whether two factors of two kinds are among them. */
  static boolean two(@Nullable List<String> methods) {
    return methods != null
        && (methods.contains("mfa")
            || Stream.of(KNOWN, HELD, GROWN)
                    .filter(kind -> methods.stream().anyMatch(kind::contains))
                    .count()
                >= 2);
  }
}
