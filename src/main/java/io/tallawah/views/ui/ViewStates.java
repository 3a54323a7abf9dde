package io.tallawah.views.ui;

import io.tallawah.shared.DateRange;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.ui.DataHorizon;
import io.tallawah.tenancy.Tenant;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.views.UnreadableParameterException;
import io.tallawah.views.ViewParameters;
import io.tallawah.views.ViewedScreen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * States of screens in one form, so that they can be kept and compared: days that were chosen by
 * name are the name alone, and what can't be read is left out.
 */
@Component
class ViewStates {

  static final String TENANT = "tenant";
  static final String FROM = "from";
  static final String TO = "to";

  private static final String COMPARE = "compare";
  private static final Set<String> ORDERED = Set.of("sort", "columns", "q");

  /**
   * What was left out.
   *
   * @param parameter its name
   * @param why null for one that the screen doesn't know
   */
  record Unread(String parameter, @Nullable Sentence why) {}

  /**
   * A state.
   *
   * @param values parameters of the screen, with the name of the period or its days
   */
  record State(Map<String, List<String>> values, List<Unread> left) {

    /** Whether it shows the same; the order of a filter's values doesn't matter. */
    boolean isSameAs(State other) {
      return sorted(values).equals(sorted(other.values));
    }
  }

  private final TenantDirectory tenants;
  private final ObjectProvider<DataHorizon> horizon;

  ViewStates(TenantDirectory tenants, ObjectProvider<DataHorizon> horizon) {
    this.tenants = tenants;
    this.horizon = horizon;
  }

  /** Reads parameters of an address or of a view; days that its name means no more are days. */
  State read(ViewedScreen screen, Map<String, List<String>> given) {
    List<Unread> left = new ArrayList<>();
    Map<String, List<String>> own = new LinkedHashMap<>();
    given.forEach((name, values) -> {
      if (screen.parameters().contains(name)) {
        own.put(name, values);
      } else if (!Set.of(TENANT, ViewParameters.VIEW, ViewParameters.PERIOD).contains(name)) {
        left.add(new Unread(name, null));
      }
    });
    PeriodPreset named = named(given, left);
    if (own.containsKey(FROM) || own.containsKey(TO)) {
      Map<String, List<String>> written = written(screen, own, left);
      if (named != null && days(named).equals(days(written))) {
        name(written, named);
      }
      return new State(written, List.copyOf(left));
    }
    if (named != null && days(named).isEmpty()) {
      left.add(new Unread(ViewParameters.PERIOD, Sentence.of("Its days aren't known yet.")));
      named = null;
    }
    PeriodPreset period = named == null ? PeriodPreset.USUAL : named;
    days(period).ifPresent(days -> put(days, own)); // a screen may ask which they are
    Map<String, List<String>> written = written(screen, own, left);
    name(written, period);
    return new State(written, List.copyOf(left));
  }

  /** The parameters by which a screen shows it, days included. */
  Map<String, List<String>> address(State state) {
    Map<String, List<String>> all = new LinkedHashMap<>(state.values());
    Optional.ofNullable(state.values().get(ViewParameters.PERIOD))
        .flatMap(name -> PeriodPreset.of(name.getFirst()))
        .flatMap(this::days)
        .ifPresent(days -> put(days, all));
    return all;
  }

  private static void put(DateRange days, Map<String, List<String>> parameters) {
    parameters.put(FROM, List.of(days.from().toString()));
    parameters.put(TO, List.of(days.to().toString()));
  }

  private static void name(Map<String, List<String>> written, PeriodPreset named) {
    written.remove(FROM);
    written.remove(TO);
    written.put(ViewParameters.PERIOD, List.of(named.parameter()));
  }

  private static @Nullable PeriodPreset named(Map<String, List<String>> given, List<Unread> left) {
    List<String> names = given.getOrDefault(ViewParameters.PERIOD, List.of());
    if (names.isEmpty()) {
      return null;
    }
    PeriodPreset named = PeriodPreset.of(names.getFirst()).orElse(null);
    if (named == null) {
      left.add(new Unread(ViewParameters.PERIOD, Sentence.of("There is no period of that name.")));
    }
    return named;
  }

  private static Map<String, List<String>> written(
      ViewedScreen screen, Map<String, List<String>> own, List<Unread> left) {
    while (true) {
      try {
        return new LinkedHashMap<>(screen.written(own));
      } catch (UnreadableParameterException e) {
        left.add(new Unread(e.parameter(), e.said()));
        if (own.isEmpty()) {
          return new LinkedHashMap<>();
        }
        drop(own, e.parameter());
      }
    }
  }

  private static void drop(Map<String, List<String>> own, String name) {
    int before = own.size();
    if (name.equals(FROM) || name.equals(TO)) {
      own.keySet().removeAll(Set.of(FROM, TO));
    } else if (name.startsWith(COMPARE)) {
      own.keySet().removeIf(one -> one.startsWith(COMPARE));
    } else {
      own.remove(name);
    }
    if (own.size() == before) {
      own.clear();
    }
  }

  private Optional<DateRange> days(PeriodPreset preset) {
    Tenant tenant = tenants.current();
    LocalDate finalTo =
        preset == PeriodPreset.LAST_7_FINAL_DAYS
            ? Optional.ofNullable(horizon.getIfAvailable())
                .flatMap(DataHorizon::finalTo)
                .orElse(null)
            : null;
    return preset.days(LocalDate.now(tenant.timeZone()), finalTo, tenant.weekStart());
  }

  private static Optional<DateRange> days(Map<String, List<String>> written) {
    return day(written, FROM).flatMap(from -> day(written, TO).map(to -> new DateRange(from, to)));
  }

  private static Optional<LocalDate> day(Map<String, List<String>> written, String name) {
    return written.getOrDefault(name, List.of()).stream().findFirst().map(LocalDate::parse);
  }

  private static Map<String, List<String>> sorted(Map<String, List<String>> values) {
    Map<String, List<String>> sorted = new TreeMap<>(values);
    sorted.replaceAll((name, given) ->
        ORDERED.contains(name)
            ? given
            : given.stream().flatMap(one -> Arrays.stream(one.split(",", -1))).sorted().toList());
    return sorted;
  }
}
