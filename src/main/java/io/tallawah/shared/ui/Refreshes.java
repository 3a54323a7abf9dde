package io.tallawah.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import io.tallawah.shared.TenantId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Tells the open screens of a tenant that what they show has changed. */
@Component
public class Refreshes {

  private record Listener(UI tab, Runnable refresh) {}

  private final Map<TenantId, Set<Listener>> listeners = new ConcurrentHashMap<>();
  private final Map<TenantId, Long> changes = new ConcurrentHashMap<>();

  /** Calls back in the tab until the registration is removed; a detached component removes it. */
  public Registration listen(TenantId tenant, UI tab, Runnable refresh) {
    Listener listener = new Listener(tab, refresh);
    listeners.computeIfAbsent(tenant, key -> ConcurrentHashMap.newKeySet()).add(listener);
    return () ->
        listeners.computeIfPresent(
            tenant,
            (key, all) -> {
              all.remove(listener);
              return all.isEmpty() ? null : all;
            });
  }

  /** How often something of a tenant has changed: what was read since is as it is now. */
  long changes(TenantId tenant) {
    return changes.getOrDefault(tenant, 0L);
  }

  /** Something of this tenant has changed. */
  public void fire(TenantId tenant) {
    changes.merge(tenant, 1L, Long::sum);
    for (Listener one : listeners.getOrDefault(tenant, Set.of())) {
      one.tab().accessLater(one.refresh()::run, () -> {}).run();
    }
  }
}
