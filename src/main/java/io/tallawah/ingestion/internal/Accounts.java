package io.tallawah.ingestion.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Account ids as the whole product writes them, whatever a stream calls the account: as staging
 * does, or an account would be owned under a name that no row has.
 */
final class Accounts {

  private static final Pattern BLANKS =
      Pattern.compile("^[\\s\\u00a0\\u200b\\ufeff]+|[\\s\\u00a0\\u200b\\ufeff]+$");
  private static final Pattern RESOURCE = Pattern.compile("customers/([^/]+)(?:/.*)?");
  private static final Pattern HYPHENS = Pattern.compile("(\\d{3})[- ](\\d{3})[- ](\\d{4})");
  private static final Pattern LINKEDIN = Pattern.compile("(?i)urn:li:[A-Za-z]+:(\\d+)");
  private static final Pattern META = Pattern.compile("(?i)act_(.+)");
  private static final Pattern WHOLE = Pattern.compile("(\\d+)\\.0+");
  private static final String UNKNOWN = "unknown";
  private static final int LONGEST = 200;

  private Accounts() {}

  /** The account's id, or an empty text when there is none. */
  static String normal(String text) {
    String id = BLANKS.matcher(text).replaceAll("");
    for (Pattern named : new Pattern[] {WHOLE, META, LINKEDIN, RESOURCE}) {
      Matcher matcher = named.matcher(id);
      if (matcher.matches()) {
        id = matcher.group(1);
      }
    }
    Matcher parts = HYPHENS.matcher(id);
    if (parts.matches()) {
      return parts.group(1) + parts.group(2) + parts.group(3);
    }
    return id.length() > LONGEST || id.equals(UNKNOWN) ? "" : id;
  }
}
