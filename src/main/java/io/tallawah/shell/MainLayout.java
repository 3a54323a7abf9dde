package io.tallawah.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.spring.security.AuthenticationContext;
import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Preferences;
import io.tallawah.identity.Support;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Look;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.ui.DataHorizon;
import io.tallawah.shared.ui.HeaderControl;
import io.tallawah.shared.ui.HeaderSlot;
import io.tallawah.shared.ui.Looks;
import io.tallawah.tenancy.Tenant;
import io.tallawah.tenancy.TenantDirectory;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of every screen: menu, header with tenant, period and person, and the strip. */
@Layout
@PermitAll
@JsModule("context://elements/focus.js")
public class MainLayout extends AppLayout implements AfterNavigationObserver {

  private final Tenant tenant;
  private final transient Preferences preferences;
  private final MainMenu menu;
  private final PeriodPicker period;

  MainLayout(
      TenantDirectory tenants,
      CurrentUser currentUser,
      AuthenticationContext authentication,
      Preferences preferences,
      PermittedScreens screens,
      List<HeaderSlot> slots,
      List<HeaderControl> controls,
      ObjectProvider<DataHorizon> horizon,
      Support support,
      SupportWatch watch) {
    tenant = tenants.current();
    this.preferences = preferences;
    menu = new MainMenu(screens::allow);
    period =
        new PeriodPicker(
            this::today,
            () -> Optional.ofNullable(horizon.getIfAvailable()).flatMap(DataHorizon::finalTo),
            tenant.weekStart());
    setPrimarySection(Section.DRAWER);
    addToDrawer(FrameParts.home(), new Scroller(menu.side()));
    Div first =
        new Div(
            new DrawerToggle(),
            new TenantSwitcher(tenant, currentUser.memberships()),
            FrameParts.spacer(),
            period);
    controls.forEach(control -> first.add(control.create()));
    first.add(
        new PersonMenu(
            new PersonMenu.Person(
                currentUser.require(),
                "account",
                preferences.find().orElseGet(() -> Looks.of(VaadinRequest.getCurrent()))),
            this::choose,
            authentication::logout));
    first.addClassName("frame-header");
    Header header = new Header(first, strip(slots));
    support
        .current()
        .ifPresent(visit ->
            header.addComponentAsFirst(
                new SupportBanner(visit, tenant.timeZone(), support, watch)));
    header.addClassName("frame-top");
    header.add(new KeyHabits(menu.targets()));
    addToNavbar(FrameParts.skip(), header);
    getElement().appendChild(menu.bottom().getElement());
    addClassName("frame");
    setClassName("with-administration", menu.hasAdministration());
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    menu.follow(event.getLocation());
    period.show(shown(event.getLocation()));
  }

  private void choose(Look look) {
    preferences.save(look);
    Looks.show(UI.getCurrent(), look);
  }

  private Div strip(List<HeaderSlot> slots) {
    Div strip = new Div();
    strip.addClassName("frame-strip");
    slots.forEach(slot -> strip.add(slot.create()));
    Span zone = new Span(tenant.timeZone().getId());
    zone.addClassName("wide-only");
    strip.add(FrameParts.spacer(), zone, new StripMore(strip));
    return strip;
  }

  private DateRange shown(Location location) {
    DateRange usual = PeriodPreset.usual(today());
    Optional<String> from = location.getQueryParameters().getSingleParameter("from");
    Optional<String> to = location.getQueryParameters().getSingleParameter("to");
    if (from.isEmpty() || to.isEmpty()) {
      return usual;
    }
    try {
      return new DateRange(LocalDate.parse(from.get()), LocalDate.parse(to.get()));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return usual; // the screen itself says what is wrong with the address
    }
  }

  private LocalDate today() {
    return LocalDate.now(tenant.timeZone());
  }
}
