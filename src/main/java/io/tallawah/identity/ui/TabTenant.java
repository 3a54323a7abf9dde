package io.tallawah.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Membership;
import io.tallawah.identity.SecondFactors;
import io.tallawah.identity.SessionTenant;
import io.tallawah.identity.Sessions;
import io.tallawah.identity.SignedInUser;
import io.tallawah.identity.Support;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Gives each tab its tenant before a view is entered: the one its address names, else the one it
 * has, else the person's first. A tenant one is no member of is not found.
 */
@Component
class TabTenant implements VaadinServiceInitListener {

  private final CurrentUser currentUser;
  private final SessionTenant sessionTenant;
  private final Sessions sessions;
  private final SecondFactors factors;
  private final Support support;

  TabTenant(
      CurrentUser currentUser,
      SessionTenant sessionTenant,
      Sessions sessions,
      SecondFactors factors,
      Support support) {
    this.currentUser = currentUser;
    this.sessionTenant = sessionTenant;
    this.sessions = sessions;
    this.factors = factors;
    this.support = support;
  }

  @Override
  public void serviceInit(ServiceInitEvent service) {
    service.getSource().addUIInitListener(this::watch);
  }

  private void watch(UIInitEvent tab) {
    tab.getUI().addBeforeEnterListener(this::choose);
    tab.getUI().addAfterNavigationListener(event -> name(event, tab.getUI()));
  }

  private void choose(BeforeEnterEvent event) {
    if (currentUser.find().isEmpty() || needsNone(event.getNavigationTarget())) {
      return;
    }
    if (WithoutTenant.class.isAssignableFrom(event.getNavigationTarget())) {
      if (operatorWithoutFactor()) {
        event.forwardTo(FactorSetupView.class);
      }
      return;
    }
    chooseTenant(event);
  }

  private void chooseTenant(BeforeEnterEvent event) {
    Optional<String> named = named(event.getLocation());
    if (operatorWithoutFactor() || waits(named)) {
      event.forwardTo(FactorSetupView.class);
    } else if (named.flatMap(currentUser::endedIn).isPresent()) {
      event.forwardTo(SessionEndedView.class);
    } else if (named.isPresent()) {
      own(named.get())
          .ifPresentOrElse(
              own -> pin(event.getUI(), own), () -> event.rerouteToError(NotFoundException.class));
    } else if (sessionTenant.membership().isEmpty()) {
      pinFirst(event);
    }
  }

  private boolean operatorWithoutFactor() {
    SignedInUser user = currentUser.require();
    return user.operator() && !user.demo() && !factors.has(user.id());
  }

  /** Whether the tenant that is wanted waits until the person has a second factor. */
  private boolean waits(Optional<String> named) {
    List<Membership> waiting = currentUser.waiting();
    return named
        .map(slug -> waiting.stream().anyMatch(one -> one.slug().equals(slug)))
        .orElseGet(() -> currentUser.memberships().isEmpty() && !waiting.isEmpty());
  }

  private void pinFirst(BeforeEnterEvent event) {
    List<Membership> all = currentUser.memberships();
    if (all.isEmpty()) {
      event.forwardTo(NoTenantView.class);
    } else {
      pin(event.getUI(), all.getFirst());
    }
  }

  private void pin(UI tab, Membership own) {
    sessionTenant.pin(tab, own);
    if (support.current().isPresent()) {
      return; // the tenant's admins see the visit, not the operator's devices
    }
    currentUser
        .session()
        .ifPresent(session -> sessions.enter(session, currentUser.require().id(), own.tenant()));
  }

  /** Keeps the tenant in the address of who has several, so that a reload shows the same. */
  private void name(AfterNavigationEvent event, UI tab) {
    if (currentUser.memberships().size() > 1 && named(event.getLocation()).isEmpty()) {
      sessionTenant.membership().ifPresent(own -> rename(event.getLocation(), own.slug(), tab));
    }
  }

  private static void rename(Location location, String slug, UI tab) {
    QueryParameters state = location.getQueryParameters().merging(SessionTenant.PARAMETER, slug);
    tab.getPage().getHistory().replaceState(null, new Location(location.getPath(), state));
  }

  private Optional<Membership> own(String slug) {
    return currentUser.memberships().stream().filter(one -> one.slug().equals(slug)).findFirst();
  }

  private static Optional<String> named(Location location) {
    return location.getQueryParameters().getSingleParameter(SessionTenant.PARAMETER);
  }

  private static boolean needsNone(Class<?> target) {
    return HasErrorParameter.class.isAssignableFrom(target)
        || target.isAnnotationPresent(AnonymousAllowed.class)
        || target == NoTenantView.class
        || target == FactorSetupView.class;
  }
}
