package io.tallawah.audit.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.tallawah.shared.Actor;
import io.tallawah.shared.ActorSource;
import io.tallawah.shared.AuditEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Records each screen that is opened and what it was asked to show, before its answer leaves. */
@Component
class ViewRecorder implements VaadinServiceInitListener {

  private final ActorSource actors;
  private final ApplicationEventPublisher events;

  ViewRecorder(ActorSource actors, ApplicationEventPublisher events) {
    this.actors = actors;
    this.events = events;
  }

  @Override
  public void serviceInit(ServiceInitEvent service) {
    service
        .getSource()
        .addUIInitListener(tab -> tab.getUI().addAfterNavigationListener(this::record));
  }

  /** The route's own words, not the path: a link in a mail carries a secret in its path. */
  private void record(AfterNavigationEvent event) {
    HasElement shown = event.getActiveChain().getFirst();
    Route route = shown.getClass().getAnnotation(Route.class);
    boolean open = shown.getClass().isAnnotationPresent(AnonymousAllowed.class);
    if (route == null || open || actors.current().kind() == Actor.Kind.VISITOR) {
      return;
    }
    Map<String, Object> asked = new LinkedHashMap<>();
    event
        .getLocation()
        .getQueryParameters()
        .getParameters()
        .forEach((name, values) -> asked.put(name, String.join(",", values)));
    events.publishEvent(AuditEvent.read("view.opened", route.value(), asked));
  }
}
