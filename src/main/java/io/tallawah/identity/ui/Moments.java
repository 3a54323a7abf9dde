package io.tallawah.identity.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Moments as text, on the clocks of a zone; of universal time, which is nobody's own, it says so.
 *
 * @param zone the tenant's, or universal time where there is no tenant
 */
record Moments(Locale locale, ZoneId zone) {

  String text(@Nullable Instant moment) {
    if (moment == null) {
      return "–";
    }
    String text =
        DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", locale).format(moment.atZone(zone));
    return zone.equals(ZoneOffset.UTC) ? text + " UTC" : text;
  }
}
