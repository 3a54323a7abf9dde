package io.tallawah.identity.ui;

import com.vaadin.flow.component.html.Div;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.OwnAccount;
import io.tallawah.identity.SessionList;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** What everybody has of an account, whether or not they belong to a tenant. */
@Component
public class OwnAccountPanels {

  private final OwnAccount account;
  private final SessionList sessions;
  private final CurrentUser currentUser;

  OwnAccountPanels(OwnAccount account, SessionList sessions, CurrentUser currentUser) {
    this.account = account;
    this.sessions = sessions;
    this.currentUser = currentUser;
  }

  /** Password, second factor and sessions, for one screen. */
  public Div create() {
    Div panels =
        new Div(
            new PasswordPanel(account),
            new FactorPanel(account),
            new SessionsPanel(sessions, currentUser, ZoneOffset.UTC));
    panels.addClassName("sections");
    return panels;
  }
}
