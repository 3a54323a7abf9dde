package io.tallawah.identity.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.tallawah.identity.signon.SignOnService;
import io.tallawah.identity.signon.SignOnServices;
import io.tallawah.shared.ui.DataTable;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.Figures;
import io.tallawah.shared.ui.Panel;
import io.tallawah.shared.ui.StatusWord;
import java.time.ZoneId;
import java.util.List;

/** The tenant's sign-on services. */
class SignOnServicesPanel extends Panel {

  private final transient SignOnServices services;
  private final ZoneId zone;
  private final transient Runnable changed;

  SignOnServicesPanel(SignOnServices services, ZoneId zone, Runnable changed) {
    super(
        "Services",
        "OpenID Connect, such as Keycloak, Entra ID, Okta or Google. Who comes by one reaches this"
            + " tenant and no other.");
    this.services = services;
    this.zone = zone;
    this.changed = changed;
  }

  @Override
  protected void onAttach(AttachEvent event) {
    load();
  }

  private void load() {
    Button add = new Button("Add a service", new DrawnIcon("plus"), click -> add());
    add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    add.setId("add-service");
    List<SignOnService> all = services.all();
    Div parts =
        new Div(
            all.isEmpty()
                ? new Paragraph("There is none: people sign in with a password.")
                : table(all),
            add);
    parts.addClassName("stack");
    show(parts);
  }

  private DataTable table(List<SignOnService> all) {
    Figures figures = new Figures(getLocale());
    DataTable table =
        new DataTable(
            "Sign-on services",
            DataTable.Column.text("Name"),
            DataTable.Column.text("Issuer"),
            DataTable.Column.text("State"),
            DataTable.Column.text("Who is new"),
            DataTable.Column.text("Second factor"),
            DataTable.Column.text("Secret stored"),
            DataTable.Column.text("Actions"));
    for (SignOnService one : all) {
      String role = one.settings().joiningRole();
      table.addRow(
          one.settings().name(),
          one.issuer(),
          new StatusWord(
              one.settings().active() ? "active" : "off",
              one.settings().active() ? "good" : "ended"),
          role == null ? "needs an invitation" : "joins as " + role,
          one.settings().trustedFactor() ? "the service asks" : "asked here unless it tells",
          figures.moment(one.secretAt(), zone),
          actions(one));
    }
    return table.stacked();
  }

  private Div actions(SignOnService one) {
    Div actions =
        new Div(
            action("Change", one, () -> change(one)),
            action("Check", one, () -> check(one)),
            action("How to connect", one, () -> explain(one)),
            action("Replace the secret", one, () -> replaceSecret(one)),
            action("Remove", one, () -> confirmRemove(one)));
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
                  check(added);
                }))
        .open();
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
                  Acts.done("The secret is replaced.");
                }))
        .open();
  }

  private void explain(SignOnService one) {
    new LinkDialog(
            "Connect " + one.settings().name(),
            "Enter this address there as the one to which it may send people back (redirect URI).",
            services.answerAddress(one.id()))
        .open();
  }

  private void check(SignOnService one) {
    Acts.done(
        services
            .check(one.id())
            .map(problem -> one.settings().name() + ": " + problem)
            .orElse(one.settings().name() + " answers as it should."));
  }

  private void confirmRemove(SignOnService one) {
    ConfirmDialog ask = new ConfirmDialog();
    ask.setHeader("Remove " + one.settings().name() + "?");
    ask.setText(
        "Nobody signs in through it any more, its sessions end within a minute, and its domains and"
            + " what ties people to it are forgotten. Accounts and memberships stay.");
    ask.setCancelable(true);
    ask.setConfirmText("Remove");
    ask.setConfirmButtonTheme("error primary");
    ask.addConfirmListener(confirmed -> act(() -> services.remove(one.id())));
    ask.open();
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
