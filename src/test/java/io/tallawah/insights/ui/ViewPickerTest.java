package io.tallawah.insights.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.views.SavedView;
import io.tallawah.views.SavedViews;
import io.tallawah.views.ViewContent;
import io.tallawah.views.ViewParameters;
import io.tallawah.views.ui.ViewPicker;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Kept views as the picker of a screen shows them. */
abstract class ViewPickerTest extends ScreenTest {

  static final String OCTOBER = "campaigns?from=2026-10-01&to=2026-10-30";

  @Autowired SavedViews views;

  InsightsFixture tenant;

  @BeforeEach
  void aTenant() {
    tenant = new InsightsFixture(provisioning, currentTenant, List.of());
  }

  static String picker() {
    return _get(ViewPicker.class, spec -> {})
        .getChildren()
        .filter(Button.class::isInstance)
        .map(one -> one.getElement().getAttribute("aria-label"))
        .findFirst()
        .orElseThrow();
  }

  static String note() {
    return _find(_get(ViewPicker.class), Component.class, spec -> spec.withClasses("view-note"))
        .stream()
        .map(note -> String.join(" ", _find(note, Span.class).stream().map(Span::getText).toList()))
        .findFirst()
        .orElse("");
  }

  static String link() {
    _click(button(_get(ViewPicker.class), "Share link"));
    settle();
    return _get(TextField.class, spec -> spec.withClasses("view-link")).getValue();
  }

  static void go(String address) {
    Location place = new Location(address);
    UI.getCurrent().navigate(place.getPath(), place.getQueryParameters());
    settle();
  }

  static void menu() {
    _get(_get(ViewPicker.class), Popover.class).open();
    settle();
  }

  static void act(String text) {
    menu();
    click(text);
  }

  static void click(String text) {
    _click(button(_get(_get(ViewPicker.class), Popover.class), text));
    settle();
  }

  static List<String> texts() {
    return _find(_get(_get(ViewPicker.class), Popover.class), Button.class).stream()
        .map(button -> button.getElement().getTextRecursively())
        .toList();
  }

  static Button button(Component place, String text) {
    return _find(place, Button.class).stream()
        .filter(button -> button.getElement().getTextRecursively().startsWith(text))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + text));
  }

  static void name(String name) {
    Dialog dialog = _get(Dialog.class);
    _setValue(_get(dialog, TextField.class), name);
    _click(_find(dialog, Button.class).getLast());
    settle();
  }

  SavedView only() {
    return as("viewer", () -> views.list(null)).stream()
        .findFirst()
        .orElseGet(() -> as("analyst", () -> views.list(null)).getFirst());
  }

  SavedView keep(String role, String name, boolean team, String state) {
    return as(
        role,
        () -> views.create("campaigns", new ViewContent(name, team, ViewParameters.parse(state))));
  }

  <T> T as(String role, Callable<T> act) {
    SecurityContext before = SecurityContextHolder.getContext();
    SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    tenant.signIn(role);
    try {
      return tenant.call(act);
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }
}
