package io.tallawah.identity.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.tallawah.shared.Permission;

/** What permissions let a person do, as people read it. */
final class PermissionWords {

  private PermissionWords() {}

  /** The meaning of a permission; its name where it has none. */
  static String of(String permission) {
    return Permission.MEANINGS.containsKey(permission)
        ? translate("common.permission." + permission.replace(':', '.'))
        : permission;
  }
}
