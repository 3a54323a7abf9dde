package io.tallawah.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import io.tallawah.audit.AuditQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the address says of the audit log.
 *
 * @param from the first day; null from the beginning
 * @param to the last day; null to the end
 * @param filters values by {@link #FILTERS}, and the search by {@code q}
 */
record AuditState(@Nullable LocalDate from, @Nullable LocalDate to, Map<String, String> filters) {

  static final List<String> FILTERS = List.of("action", "actor", "subject");
  static final String SEARCH = "q";

  AuditState {
    filters = Map.copyOf(filters);
  }

  /** Reads an address; a day that is none is left out. */
  static AuditState read(QueryParameters address) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (String name : List.of("action", "actor", "subject", SEARCH)) {
      address
          .getSingleParameter(name)
          .map(String::strip)
          .filter(value -> !value.isEmpty() && value.indexOf('\0') < 0)
          .ifPresent(value -> filters.put(name, value));
    }
    return new AuditState(day(address, "from"), day(address, "to"), filters);
  }

  /** Writes it over the present address, keeping what belongs to others. */
  QueryParameters write(QueryParameters address) {
    Map<String, List<String>> all = new LinkedHashMap<>(address.getParameters());
    all.keySet().removeAll(List.of("from", "to", SEARCH));
    all.keySet().removeAll(FILTERS);
    filters.forEach((name, value) -> all.put(name, List.of(value)));
    if (from != null) {
      all.put("from", List.of(from.toString()));
    }
    if (to != null) {
      all.put("to", List.of(to.toString()));
    }
    return new QueryParameters(all);
  }

  String filter(String name) {
    return filters.getOrDefault(name, "");
  }

  /** With another value; an empty one removes the filter. */
  AuditState with(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(filters);
    changed.remove(name);
    if (!value.isBlank()) {
      changed.put(name, value.strip());
    }
    return new AuditState(from, to, changed);
  }

  AuditState ofDays(LocalDate first, LocalDate last) {
    return new AuditState(first, last, filters);
  }

  AuditState ofAllDays() {
    return new AuditState(null, null, filters);
  }

  AuditQuery query(ZoneId zone) {
    return new AuditQuery(
        start(from, zone),
        start(to == null ? null : to.plusDays(1), zone),
        filter("actor"),
        filter("action"),
        filter("subject"),
        filter(SEARCH));
  }

  private static @Nullable Instant start(@Nullable LocalDate day, ZoneId zone) {
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  private static @Nullable LocalDate day(QueryParameters address, String name) {
    try {
      return address
          .getSingleParameter(name)
          .map(LocalDate::parse)
          .filter(day -> day.getYear() > 1970 && day.getYear() < 9999)
          .orElse(null);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
