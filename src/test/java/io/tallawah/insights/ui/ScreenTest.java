package io.tallawah.insights.ui;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import io.tallawah.identity.Provisioning;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.insights.Marts;
import io.tallawah.tenancy.CurrentTenant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** A signed-in person's tab, without a browser but with the real services and database. */
@InsightsTest
abstract class ScreenTest {

  static final Locale SPANISH = Locale.forLanguageTag("es-DO");

  private static @Nullable Routes routes;
  private static @Nullable InsightsFixture full;
  private static @Nullable InsightsFixture empty;

  @Autowired ApplicationContext context;
  @Autowired Provisioning provisioning;
  @Autowired CurrentTenant currentTenant;

  /** What is spoken in tabs that are opened; null for the browser's own. */
  @Nullable Locale language;

  @AfterEach
  void closeTab() {
    MockVaadin.tearDown();
    SecurityContextHolder.clearContext();
  }

  /** A tenant with 120 campaigns in October 2026. */
  InsightsFixture withFigures() {
    if (full == null) {
      full = new InsightsFixture(provisioning, currentTenant, Marts.days(120, 7));
    }
    return full;
  }

  /** A tenant in which nothing has landed. */
  InsightsFixture withoutConnections() {
    if (empty == null) {
      empty = new InsightsFixture(provisioning, currentTenant, List.of());
    }
    return empty;
  }

  /** Goes to an address as the person of a role. */
  void open(InsightsFixture tenant, String role, String address) {
    tenant.signIn(role);
    enter(address);
  }

  /** Goes to an address as whoever is signed in on this thread. */
  void enter(String address) {
    MockVaadin.setMockRequestFactory(session -> {
      FakeRequest request = new FakeRequest(session);
      request.setUserPrincipalInt(SecurityContextHolder.getContext().getAuthentication());
      return request;
    });
    MockVaadin.setup(this::tab, new MockSpringServlet(routes(), context, this::tab));
    Location location = new Location(address);
    UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
    settle();
  }

  /** A tab of the browser, in the language of this test. */
  private UI tab() {
    Locale spoken = language;
    return new UI() {
      @Override
      public Locale getLocale() {
        return spoken == null ? super.getLocale() : spoken;
      }
    };
  }

  /** Lets everything that was asked for arrive. */
  static void settle() {
    MockVaadin.clientRoundtrip(true);
    MockVaadin.clientRoundtrip(true);
  }

  /** The tab's address. */
  static String address() {
    return UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters();
  }

  /** All views and the frame; most are not public, so they are found by their annotations. */
  private static Routes routes() {
    if (routes == null) {
      routes = new Routes();
      ClassPathScanningCandidateComponentProvider finder =
          new ClassPathScanningCandidateComponentProvider(false);
      finder.addIncludeFilter(new AnnotationTypeFilter(Route.class));
      finder.addIncludeFilter(new AnnotationTypeFilter(Layout.class));
      for (BeanDefinition found : finder.findCandidateComponents("io.tallawah")) {
        routes
            .getRoutes()
            .add(
                ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                    .asSubclass(Component.class));
      }
    }
    return routes;
  }
}
