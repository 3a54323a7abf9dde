package io.tallawah.audit.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.tallawah.audit.AuditEntry;
import io.tallawah.shared.ui.Figures;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.NoSuchMessageException;
import tools.jackson.databind.json.JsonMapper;

/** Entries in words. */
class AuditText {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final List<String> NAMES = List.of("email", "label", "name");

  private final Locale locale;
  private final ZoneId zone;

  AuditText(Locale locale, ZoneId zone) {
    this.locale = locale;
    this.zone = zone;
  }

  /** 21 Nov 2026, 14:05:09, on the tenant's clocks. */
  String moment(Instant at) {
    return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", locale).format(at.atZone(zone));
  }

  /** With the zone beside it. */
  String momentAndZone(Instant at) {
    return moment(at) + " " + zone.getId();
  }

  /** {@code sign_in.refused} is read as "Sign in refused", also where no text is kept for it. */
  static String action(String name) {
    try {
      return translate("audit.action." + name);
    } catch (NoSuchMessageException e) {
      String words = name.replace('_', ' ').replace('.', ' ');
      return words.isEmpty() ? name : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
  }

  static String who(AuditEntry entry) {
    return switch (entry.actor().kind()) {
      case PERSON, VISITOR -> entry.actor().name();
      case SUPPORT -> translate("audit.support", entry.actor().name());
      case API_KEY -> translate("audit.api-key", entry.actor().name());
      case COMMAND -> translate("audit.command", entry.actor().name());
      case JOB -> translate("audit.job", entry.actor().name());
    };
  }

  /** What it was done to, by a name where the entry has one; an id is left to the details. */
  static String subject(AuditEntry entry) {
    String subject = entry.subject();
    if (subject == null || !ID.matcher(subject).matches()) {
      return orNone(subject);
    }
    if (subject.equals(entry.actor().id())) {
      return entry.actor().name();
    }
    return Stream.of(entry.after(), entry.before())
        .flatMap(fields -> NAMES.stream().map(fields::get))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(subject);
  }

  static String orNone(@Nullable String text) {
    return text == null || text.isEmpty() ? Figures.NOT_APPLICABLE : text;
  }

  /** A field's value; text as it is, everything else as JSON. */
  static String value(@Nullable Object value) {
    if (value == null) {
      return Figures.NOT_APPLICABLE;
    }
    return value instanceof String text ? text : JsonMapper.shared().writeValueAsString(value);
  }
}
