package io.tallawah.ingestion.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Account ids as the whole product writes them, whatever a stream calls the account. */
final class Accounts {

  private static final Pattern RESOURCE = Pattern.compile("customers/(\\d+)(/.*)?");
  private static final Pattern LINKEDIN = Pattern.compile("urn:li:[A-Za-z]+:(\\d+)");
  private static final Pattern META = Pattern.compile("act_(\\d+)");
  private static final int LONGEST = 200;

  private Accounts() {}

  /** The account's id, or an empty text when there is none. */
  static String normal(String text) {
    Matcher resource = RESOURCE.matcher(text);
    if (resource.matches()) {
      return resource.group(1);
    }
    Matcher meta = META.matcher(text);
    if (meta.matches()) {
      return meta.group(1);
    }
    Matcher linkedIn = LINKEDIN.matcher(text);
    if (linkedIn.matches()) {
      return linkedIn.group(1);
    }
    return text.length() > LONGEST ? "" : text.strip();
  }
}
