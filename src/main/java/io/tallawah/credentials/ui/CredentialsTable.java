package io.tallawah.credentials.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import io.tallawah.credentials.Credential;
import io.tallawah.credentials.LastDay;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.StatusWord;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A row for each credential, with all but its secret. */
record CredentialsTable(
    List<Credential> all,
    Instant now,
    ZoneId zone,
    Locale locale,
    Consumer<Credential> rotate,
    Consumer<Credential> revoke) {

  private static final Duration SOON = Duration.ofDays(14);

  DataTable table() {
    DataTable table =
        new DataTable(
            translate("credentials.title"),
            DataTable.Column.text(translate("credentials.platform")),
            DataTable.Column.text(translate("common.name")),
            DataTable.Column.text(translate("credentials.kind")),
            DataTable.Column.text(translate("common.state")),
            DataTable.Column.text(translate("credentials.fingerprint")),
            DataTable.Column.text(translate("credentials.scopes")),
            DataTable.Column.text(translate("credentials.stored-at")),
            DataTable.Column.text(translate("credentials.last-day")),
            DataTable.Column.text(translate("common.actions")));
    all.forEach(one -> add(table, one));
    return table.stacked();
  }

  private void add(DataTable table, Credential one) {
    table.addRow(
        one.platformName(),
        one.label(),
        translate("credentials.kind." + one.kind()),
        state(one),
        new Code(one.fingerprint()),
        one.scopes().isEmpty() ? Figures.NOT_APPLICABLE : String.join(", ", one.scopes()),
        day(one.rotatedAt().atZone(zone).toLocalDate()),
        day(new LastDay(zone).of(one.expiresAt())),
        actions(one));
  }

  private StatusWord state(Credential one) {
    if (!one.isActive()) {
      return new StatusWord(translate("credentials.state.revoked"), "ended");
    }
    Instant expires = one.expiresAt();
    if (expires == null || expires.isAfter(now.plus(SOON))) {
      return new StatusWord(translate("credentials.state.set"), "good");
    }
    return expires.isAfter(now)
        ? new StatusWord(translate("credentials.state.soon"), "late")
        : new StatusWord(translate("credentials.state.expired"), "bad");
  }

  private Div actions(Credential one) {
    Div actions = new Div();
    actions.addClassName("header-row");
    if (one.isActive()) {
      actions.add(
          button(
              translate("credentials.replace"),
              translate("credentials.replace.of", one.label()),
              one,
              rotate),
          button(
              translate("common.revoke"),
              translate("credentials.revoke", one.label()),
              one,
              revoke));
    }
    return actions;
  }

  private static Button button(
      String text, String label, Credential one, Consumer<Credential> action) {
    Button button = new Button(text, click -> action.accept(one));
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.setAriaLabel(label);
    return button;
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? Figures.NOT_APPLICABLE : new Figures(locale).day(day);
  }
}
