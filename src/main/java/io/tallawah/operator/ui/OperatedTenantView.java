package io.tallawah.operator.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.tallawah.identity.Operators;
import io.tallawah.identity.Support;
import io.tallawah.identity.ui.Acts;
import io.tallawah.identity.ui.WithoutTenant;
import io.tallawah.operator.Deletion;
import io.tallawah.operator.TenantDeletions;
import io.tallawah.operator.TenantExports;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.ui.ForPermission;
import io.tallawah.shell.OperatorLayout;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

/** What an operator does with one tenant. */
@Route(value = OperatedTenantView.ROUTE, layout = OperatorLayout.class)
@PermitAll
@ForPermission(Permission.PLATFORM_TENANTS)
class OperatedTenantView extends Main
    implements WithoutTenant, BeforeEnterObserver, HasDynamicTitle {

  static final String ROUTE = "operator/tenants/:tenant";

  private final transient Operators operators;
  private final transient Support support;
  private final transient TenantExports exports;
  private final transient TenantDeletions deletions;
  private final transient Clock clock;
  private String title = translate("operator.title.tenant") + " · Tallawah";

  OperatedTenantView(
      Operators operators,
      Support support,
      TenantExports exports,
      TenantDeletions deletions,
      Clock clock) {
    this.operators = operators;
    this.support = support;
    this.exports = exports;
    this.deletions = deletions;
    this.clock = clock;
    addClassName("data-view");
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Optional<Operators.Line> tenant =
        event
            .getRouteParameters()
            .get("tenant")
            .flatMap(OperatedTenantView::id)
            .flatMap(operators::find);
    if (tenant.isEmpty()) {
      event.rerouteToError(NotFoundException.class);
    } else {
      show(tenant.get());
    }
  }

  private void show(Operators.Line tenant) {
    title = tenant.name() + " · Tallawah";
    removeAll();
    Optional<Deletion> deletion = deletions.of(tenant.id());
    Div sections = new Div();
    sections.addClassName("sections");
    sections.add(
        new StatePanel(tenant, operators, deletion.isPresent(), done -> reload(tenant.id(), done)));
    if (tenant.active() && tenant.owners() == 0) {
      sections.add(new FirstOwnerPanel(tenant, operators));
    }
    if (tenant.active()) {
      sections.add(new SupportPanel(tenant, support));
    }
    sections.add(
        new ExportsPanel(
            translate("operator.export.operator"),
            new OperatorsExports(exports, tenant.id()),
            ZoneOffset.UTC));
    sections.add(
        new DeletionPanel(
            tenant, deletion.orElse(null), deletions, clock, done -> reload(tenant.id(), done)));
    add(header(tenant), sections);
  }

  private static Div header(Operators.Line tenant) {
    Span slug = new Span(tenant.slug());
    slug.addClassName("muted");
    Div first = new Div(new H1(tenant.name()), slug, TenantWords.state(tenant));
    first.addClassName("header-row");
    Div header =
        new Div(new RouterLink(translate("operator.tenants.all"), TenantsView.class), first);
    header.addClassName("view-header");
    return header;
  }

  private void reload(TenantId tenant, String done) {
    operators
        .find(tenant)
        .ifPresentOrElse(
            this::show, () -> getUI().ifPresent(tab -> tab.navigate(TenantsView.class)));
    Acts.done(done);
  }

  private static Optional<TenantId> id(String text) {
    try {
      return Optional.of(TenantId.of(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
