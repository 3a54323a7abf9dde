package io.tallawah.identity.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Moments as text, in universal time. */
record Moments(Locale locale) {

  String text(@Nullable Instant moment) {
    return moment == null
        ? "–"
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.of("UTC"))
                .format(moment)
            + " UTC";
  }
}
