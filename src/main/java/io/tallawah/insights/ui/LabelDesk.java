package io.tallawah.insights.ui;

import io.tallawah.identity.Permissions;
import io.tallawah.ingestion.Platforms;
import io.tallawah.insights.Labels;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ui.ScreenTasks;
import org.springframework.stereotype.Component;

/** What a screen needs to change labels. */
@Component
record LabelDesk(Labels labels, Permissions permissions, Platforms platforms, ScreenTasks tasks) {

  /** Whether the tab's person may change them here. */
  boolean isOpen() {
    return permissions.allow(Permission.MANAGE_LABELS);
  }
}
