package io.tallawah.credentials.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.tallawah.credentials.Credential;
import io.tallawah.credentials.Credentials;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.api.TraceId;
import io.tallawah.shared.ui.Announcer;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.EmptyState;
import io.tallawah.shared.ui.LivePanel;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.Question;
import io.tallawah.tenancy.Tenant;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All credentials, and what may be done with them. */
class CredentialsPanel extends LivePanel<List<Credential>> {

  private static final Logger LOG = LoggerFactory.getLogger(CredentialsPanel.class);

  private final transient Credentials credentials;
  private final transient Clock clock;
  private final ZoneId zone;
  private final Announcer announcer = new Announcer();

  CredentialsPanel(Credentials credentials, Means means, Tenant tenant, Clock clock) {
    super(translate("credentials.panel"), translate("credentials.panel.says"), means, tenant::id);
    this.credentials = credentials;
    this.clock = clock;
    this.zone = tenant.timeZone();
    add(announcer);
  }

  @Override
  protected List<Credential> read() {
    return credentials.list();
  }

  @Override
  protected void show(List<Credential> all) {
    Button add =
        new Button(translate("credentials.add"), new DrawnIcon("plus"), click -> startStoring());
    add.addThemeVariants(ButtonVariant.AURA_PRIMARY);
    if (all.isEmpty()) {
      show(new EmptyState(translate("credentials.none"), translate("credentials.none.says"), add));
      return;
    }
    Div row = new Div(add);
    row.addClassName("header-row");
    CredentialsTable table =
        new CredentialsTable(
            all, clock.instant(), zone, getLocale(), this::startRotating, this::startRevoking);
    Div content = new Div(row, table.table());
    content.addClassName("stack");
    show(content);
  }

  private void startStoring() {
    inBackground(
        credentials::platforms,
        platforms ->
            new StoreDialog(
                    platforms,
                    zone,
                    (dialog, given) ->
                        change(
                            dialog,
                            () -> credentials.store(given),
                            translate("credentials.stored")))
                .open(),
        failure -> announcer.say(sentence(failure)));
  }

  private void startRotating(Credential one) {
    new RotateDialog(
            one,
            zone,
            (dialog, given) ->
                change(
                    dialog,
                    () -> credentials.rotate(one.id(), given.secret(), given.expiresAt()),
                    translate("credentials.replaced")))
        .open();
  }

  private void startRevoking(Credential one) {
    Question.askForGood(
        translate("credentials.revoke.ask", one.label()),
        translate("credentials.revoke.says", one.platformName()),
        translate("common.revoke"),
        () ->
            inBackground(
                () -> credentials.revoke(one.id()),
                done -> reload(translate("credentials.revoked")),
                failure -> announcer.say(sentence(failure))));
  }

  private void change(SecretDialog dialog, Callable<?> act, String done) {
    inBackground(
        act,
        result -> {
          dialog.close();
          reload(done);
        },
        failure -> {
          if (failure instanceof ProblemException known) {
            dialog.refuse(known);
          } else {
            dialog.showProblem(sentence(failure));
          }
        });
  }

  private void reload(String done) {
    announcer.say(done);
    inBackground(this::read, this::show, failure -> announcer.say(sentence(failure)));
  }

  private static String sentence(Exception failure) {
    if (failure instanceof ProblemException known) {
      return ProblemWords.of(known);
    }
    String id = TraceId.current();
    LOG.error("a credential could not be changed, id {}", id, failure);
    return translate("credentials.failed", id);
  }
}
