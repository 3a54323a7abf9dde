package io.tallawah.views.ui;

import io.tallawah.identity.Permissions;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.views.SavedViews;
import io.tallawah.views.ViewedScreen;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a {@link ViewPicker} needs. */
@Component
public class ViewDesk {

  private final SavedViews views;
  private final ViewStates states;
  private final List<ViewedScreen> screens;
  private final ScreenTasks tasks;
  private final Permissions permissions;
  private final TenantDirectory tenants;

  ViewDesk(
      SavedViews views,
      ViewStates states,
      List<ViewedScreen> screens,
      ScreenTasks tasks,
      Permissions permissions,
      TenantDirectory tenants) {
    this.views = views;
    this.states = states;
    this.screens = List.copyOf(screens);
    this.tasks = tasks;
    this.permissions = permissions;
    this.tenants = tenants;
  }

  /** Whether the tab's person may look at figures here, and so at views. */
  boolean isOpen() {
    return permissions.allow(Permission.VIEW_INSIGHTS);
  }

  ViewedScreen screen(String name) {
    return screens.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  SavedViews views() {
    return views;
  }

  ViewStates states() {
    return states;
  }

  ScreenTasks tasks() {
    return tasks;
  }

  /** The tenant's name in addresses. */
  String tenant() {
    return tenants.current().slug();
  }
}
