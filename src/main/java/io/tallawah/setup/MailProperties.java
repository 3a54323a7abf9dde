package io.tallawah.setup;

import io.tallawah.setup.config.MailSettings;
import io.tallawah.setup.config.MailSettings.Encryption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mail server as properties of the framework's sender, which waits seconds and not for ever.
 */
final class MailProperties {

  private static final String PATIENCE_MILLIS = "10000";

  private MailProperties() {}

  static Map<String, Object> of(MailSettings mail) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("spring.mail.host", mail.host());
    properties.put("spring.mail.port", mail.port());
    properties.put("tallawah.mail.from", mail.from());
    if (mail.user() != null) {
      properties.put("spring.mail.username", mail.user());
      properties.put("spring.mail.password", String.valueOf(mail.password()));
      properties.put("spring.mail.properties.mail.smtp.auth", true);
    }
    boolean startTls = mail.encryption() == Encryption.STARTTLS;
    properties.put("spring.mail.properties.mail.smtp.starttls.enable", startTls);
    properties.put("spring.mail.properties.mail.smtp.starttls.required", startTls);
    boolean tls = mail.encryption() == Encryption.TLS;
    properties.put("spring.mail.properties.mail.smtp.ssl.enable", tls);
    properties.put("spring.mail.properties.mail.smtp.ssl.checkserveridentity", startTls || tls);
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.put("spring.mail.properties.mail.smtp." + wait, PATIENCE_MILLIS);
    }
    return properties;
  }
}
