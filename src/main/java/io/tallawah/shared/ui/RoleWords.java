package io.tallawah.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import io.tallawah.shared.Permission;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names of roles as people read them; a tenant's own are called what it calls them. */
public final class RoleWords {

  private RoleWords() {}

  public static String of(String role) {
    return Permission.BUILT_IN_ROLES.containsKey(role) ? translate("common.role." + role) : role;
  }

  /** Several, in the order of their names. */
  public static String of(Collection<String> roles) {
    return roles.stream().sorted().map(RoleWords::of).collect(Collectors.joining(", "));
  }
}
