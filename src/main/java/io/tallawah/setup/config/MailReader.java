package io.tallawah.setup.config;

import io.tallawah.setup.config.MailSettings.Encryption;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the mail server's settings; without a host there is none. */
final class MailReader {

  private static final int HIGHEST_PORT = 65_535;

  private final Variables variables;
  private final Problems problems;

  MailReader(Variables variables, Problems problems) {
    this.variables = variables;
    this.problems = problems;
  }

  @Nullable MailSettings read() {
    String host = variables.find("TALLAWAH_SMTP_HOST").orElse(null);
    Encryption encryption = encryption(variables.find("TALLAWAH_SMTP_TLS").orElse("starttls"));
    int port = port(variables.find("TALLAWAH_SMTP_PORT").orElse(usualPort(encryption)));
    String user = variables.find("TALLAWAH_SMTP_USER").orElse(null);
    String password = variables.findSecret("TALLAWAH_SMTP_PASSWORD").orElse(null);
    String from = variables.find("TALLAWAH_SMTP_FROM").orElse("");
    if (host == null) {
      return null;
    }
    if (!from.contains("@")) {
      problems.add("TALLAWAH_SMTP_FROM", "is not an address such as tallawah@example.com");
    }
    if (user != null && password == null) {
      problems.add("TALLAWAH_SMTP_PASSWORD", "is missing");
    }
    return new MailSettings(host, port, user, password, from, encryption);
  }

  private Encryption encryption(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "starttls" -> Encryption.STARTTLS;
      case "tls" -> Encryption.TLS;
      case "none" -> Encryption.NONE;
      default -> {
        problems.add("TALLAWAH_SMTP_TLS", "is none of starttls, tls and none");
        yield Encryption.STARTTLS;
      }
    };
  }

  private int port(String text) {
    if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
      return Integer.parseInt(text);
    }
    problems.add("TALLAWAH_SMTP_PORT", "is not a port (0 to 65535)");
    return 0;
  }

  private static String usualPort(Encryption encryption) {
    return switch (encryption) {
      case STARTTLS -> "587";
      case TLS -> "465";
      case NONE -> "25";
    };
  }
}
