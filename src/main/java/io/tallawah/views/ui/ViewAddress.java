package io.tallawah.views.ui;

import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import io.tallawah.shared.ui.SharedState;
import io.tallawah.views.SavedView;
import io.tallawah.views.ViewedScreen;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Addresses of a screen and its views. Where a view stands in an address, its state stands beside
 * it in full: the address alone says what is shown.
 */
class ViewAddress {

  private static final List<String> COMPARISON = List.of("compare", "compare_from", "compare_to");

  private final ViewDesk desk;
  private final ViewedScreen screen;

  ViewAddress(ViewDesk desk, ViewedScreen screen) {
    this.desk = desk;
    this.screen = screen;
  }

  /**
   * Where an address leads that doesn't say in full what is shown; empty when it does. What the
   * screen doesn't know says nothing: signing in leaves a word of its own behind.
   */
  Optional<QueryParameters> elsewhere(QueryParameters address) {
    Map<String, List<String>> said = new LinkedHashMap<>(address.getParameters());
    List<String> view = said.remove(SharedState.VIEW);
    List<String> tenant = said.remove(ViewStates.TENANT);
    said.keySet()
        .removeIf(name -> !screen.parameters().contains(name) && !name.equals(SharedState.PERIOD));
    boolean byDefault = view == null ? said.isEmpty() : view.contains(SharedState.OPENING);
    if (byDefault) {
      return desk.views()
          .opening(screen.name())
          .map(found -> of(found, tenant, carried(said)))
          .or(() -> view == null ? Optional.empty() : Optional.of(parameters(tenant, null, said)));
    }
    if (said.isEmpty()) {
      return named(address).map(found -> of(found, tenant, Map.of()));
    }
    boolean daysByName =
        said.containsKey(SharedState.PERIOD)
            && !said.containsKey(ViewStates.FROM)
            && !said.containsKey(ViewStates.TO);
    return daysByName ? Optional.of(withDays(tenant, view, said)) : Optional.empty();
  }

  /** The view that an address names, if whoever asks sees it and it is of this screen. */
  Optional<SavedView> named(QueryParameters address) {
    return id(address)
        .flatMap(desk.views()::find)
        .filter(view -> view.screen().equals(screen.name()));
  }

  /** The id in an address. */
  static Optional<UUID> id(QueryParameters address) {
    return address
        .getSingleParameter(SharedState.VIEW)
        .filter(text -> text.length() == 36)
        .flatMap(text -> {
          try {
            return Optional.of(UUID.fromString(text));
          } catch (IllegalArgumentException e) {
            return Optional.empty();
          }
        });
  }

  /** The state of a view, as it is kept. */
  QueryParameters of(SavedView view, QueryParameters now) {
    return of(view, now.getParameters().get(ViewStates.TENANT), Map.of());
  }

  /** The usual state, for the days that an address has. */
  QueryParameters usual(QueryParameters now) {
    Map<String, List<String>> all =
        new LinkedHashMap<>(SharedState.of(new Location("", now)).getParameters());
    all.keySet()
        .retainAll(List.of(ViewStates.TENANT, ViewStates.FROM, ViewStates.TO, SharedState.PERIOD));
    ViewStates.State days = desk.states().read(screen, all);
    return parameters(all.get(ViewStates.TENANT), null, desk.states().address(days));
  }

  /** The same address with a view's name in it, or without one. */
  QueryParameters named(QueryParameters now, @Nullable SavedView view) {
    Map<String, List<String>> all = new LinkedHashMap<>(now.getParameters());
    List<String> tenant = all.remove(ViewStates.TENANT);
    all.remove(SharedState.VIEW);
    if (!all.containsKey(ViewStates.FROM)) {
      all.putAll(desk.states().address(desk.states().read(screen, all)));
    }
    return parameters(tenant, view == null ? null : List.of(view.id().toString()), all);
  }

  /**
   * A link that shows the same to whoever may see it; a view that only one person sees stays out.
   */
  String link(QueryParameters now, @Nullable SavedView shown) {
    ViewStates.State state = desk.states().read(screen, now.getParameters());
    List<String> view = shown == null || !shown.team() ? null : List.of(shown.id().toString());
    return new Location(
            screen.path(), parameters(List.of(desk.tenant()), view, desk.states().address(state)))
        .getPathWithQueryParameters();
  }

  /** What the way into a screen brings along; a comparison is about the days it was chosen for. */
  private static Map<String, List<String>> carried(Map<String, List<String>> said) {
    Map<String, List<String>> carried = new LinkedHashMap<>(said);
    if (!carried.containsKey(ViewStates.FROM)) {
      COMPARISON.forEach(carried::remove);
    }
    return carried;
  }

  private QueryParameters of(
      SavedView view, @Nullable List<String> tenant, Map<String, List<String>> carried) {
    ViewStates states = desk.states();
    Map<String, List<String>> all =
        new LinkedHashMap<>(states.address(states.read(screen, view.parameters().values())));
    if (carried.containsKey(ViewStates.FROM)) {
      all.remove(SharedState.PERIOD);
    }
    if (carried.containsKey(COMPARISON.getFirst())) {
      COMPARISON.forEach(all::remove);
    }
    all.putAll(carried);
    return parameters(tenant, List.of(view.id().toString()), all);
  }

  private QueryParameters withDays(
      @Nullable List<String> tenant, @Nullable List<String> view, Map<String, List<String>> said) {
    Map<String, List<String>> all = new LinkedHashMap<>(said);
    Map<String, List<String>> read = desk.states().address(desk.states().read(screen, said));
    for (String name : List.of(ViewStates.FROM, ViewStates.TO, SharedState.PERIOD)) {
      all.put(name, read.getOrDefault(name, List.of()));
    }
    return parameters(tenant, view, all);
  }

  private static QueryParameters parameters(
      @Nullable List<String> tenant,
      @Nullable List<String> view,
      Map<String, List<String>> others) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    if (tenant != null) {
      all.put(ViewStates.TENANT, tenant);
    }
    if (view != null) {
      all.put(SharedState.VIEW, view);
    }
    all.putAll(others);
    return new QueryParameters(all);
  }
}
