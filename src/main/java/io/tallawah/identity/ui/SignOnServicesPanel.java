package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.signon.SignOnService;
import io.tallawah.identity.signon.SignOnServices;
import io.tallawah.identity.signon.SignOnSettings;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.Question;
import io.tallawah.shared.ui.RoleWords;
import io.tallawah.shared.ui.StatusWord;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The tenant's sign-on services. */
class SignOnServicesPanel extends Panel {

  private final transient SignOnServices services;
  private final ZoneId zone;
  private final transient Runnable changed;

  SignOnServicesPanel(SignOnServices services, ZoneId zone, Runnable changed) {
    super(translate("identity.services"), translate("identity.services.says"));
    this.services = services;
    this.zone = zone;
    this.changed = changed;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  private void load() {
    Button add =
        new Button(translate("identity.services.add"), new DrawnIcon("plus"), click -> add());
    add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    add.setId("add-service");
    List<SignOnService> all = services.all();
    Div parts =
        new Div(
            all.isEmpty() ? new Paragraph(translate("identity.services.none")) : table(all), add);
    parts.addClassName("stack");
    show(parts);
  }

  private DataTable table(List<SignOnService> all) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            translate("identity.services.table"),
            DataTable.Column.text(translate("common.name")),
            DataTable.Column.text(translate("identity.issuer")),
            DataTable.Column.text(translate("common.state")),
            DataTable.Column.text(translate("identity.services.new")),
            DataTable.Column.text(translate("common.second-factor")),
            DataTable.Column.text(translate("identity.services.secret")),
            DataTable.Column.text(translate("common.actions")));
    for (SignOnService one : all) {
      String role = one.settings().joiningRole();
      table.addRow(
          one.settings().name(),
          one.issuer(),
          new StatusWord(
              one.settings().active()
                  ? translate("identity.members.active")
                  : translate("identity.services.off"),
              one.settings().active() ? "good" : "ended"),
          role == null
              ? translate("identity.services.invitation")
              : translate("identity.services.joins", RoleWords.of(role)),
          one.settings().trustedFactor()
              ? translate("identity.services.asks")
              : translate("identity.services.asks-here"),
          figures.moment(one.secretAt(), zone),
          actions(one));
    }
    return table.stacked();
  }

  private Div actions(SignOnService one) {
    Div actions =
        new Div(
            action(translate("common.change"), one, () -> change(one)),
            action(translate("identity.services.check"), one, () -> check(one)),
            action(translate("identity.services.how"), one, () -> explain(one)),
            action(translate("identity.services.replace"), one, () -> replaceSecret(one)),
            action(translate("common.remove"), one, () -> confirmRemove(one)));
    actions.addClassName("row-actions");
    return actions;
  }

  private static Button action(String word, SignOnService one, Runnable act) {
    Button button = new Button(word, click -> act.run());
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    button.setAriaLabel(word + ": " + one.settings().name());
    return button;
  }

  private void add() {
    new SignOnDialog(
            services.joiningRoles(),
            (issuer, settings, secret) ->
                act(() -> {
                  SignOnService added = services.add(issuer, settings, secret);
                  explain(added);
                  checkAdded(added);
                }))
        .open();
  }

  /** A service that did not answer is kept, but nobody is sent to it before it does. */
  private void checkAdded(SignOnService added) {
    Optional<String> problem = services.check(added.id());
    if (problem.isEmpty()) {
      Acts.done(translate("identity.services.answers", added.settings().name()));
      return;
    }
    SignOnSettings given = added.settings();
    services.change(
        added.id(),
        new SignOnSettings(
            given.name(),
            given.clientId(),
            given.joiningRole(),
            given.trustedFactor(),
            given.trustedEmail(),
            false));
    Acts.done(translate("identity.services.kept-off", given.name(), problem.get()));
  }

  private void change(SignOnService one) {
    new SignOnDialog(
            services.joiningRoles(),
            one,
            settings -> act(() -> services.change(one.id(), settings)))
        .open();
  }

  private void replaceSecret(SignOnService one) {
    new ClientSecretDialog(
            one.settings().name(),
            secret ->
                act(() -> {
                  services.replaceSecret(one.id(), secret);
                  Acts.done(translate("identity.services.replaced"));
                }))
        .open();
  }

  private void explain(SignOnService one) {
    new LinkDialog(
            translate("identity.services.connect", one.settings().name()),
            translate("identity.services.connect.says"),
            services.answerAddress(one.id()))
        .open();
  }

  private void check(SignOnService one) {
    Acts.done(
        services
            .check(one.id())
            .map(problem -> one.settings().name() + ": " + problem)
            .orElse(translate("identity.services.answers", one.settings().name())));
  }

  private void confirmRemove(SignOnService one) {
    Question.askForGood(
        translate("identity.services.remove", one.settings().name()),
        translate("identity.services.remove.says"),
        translate("common.remove"),
        () -> act(() -> services.remove(one.id())));
  }

  private boolean act(Runnable change) {
    boolean done = Acts.attempt(change);
    if (done) {
      load();
      changed.run();
    }
    return done;
  }
}
