package io.tallawah.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import io.tallawah.identity.Permissions;
import io.tallawah.shared.ui.ForPermission;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * A screen that one's roles don't allow is not found. Asked after the tab has its tenant. Who isn't
 * signed in is led to the sign-in, whatever the screen.
 */
@Component
class PermittedScreens implements VaadinServiceInitListener {

  private final Permissions permissions;

  PermittedScreens(Permissions permissions) {
    this.permissions = permissions;
  }

  @Override
  public void serviceInit(ServiceInitEvent service) {
    service.getSource().addUIInitListener(tab -> tab.getUI().addBeforeEnterListener(this::refuse));
  }

  boolean allow(Class<?> screen) {
    ForPermission needed = screen.getAnnotation(ForPermission.class);
    return needed == null || permissions.allow(needed.value());
  }

  private static boolean isSomebody() {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    return person != null && !(person instanceof AnonymousAuthenticationToken);
  }

  private void refuse(BeforeEnterEvent event) {
    if (isSomebody() && !allow(event.getNavigationTarget())) {
      event.rerouteToError(NotFoundException.class);
    }
  }
}
