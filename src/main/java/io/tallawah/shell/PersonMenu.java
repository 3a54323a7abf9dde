package io.tallawah.shell;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.shared.Registration;
import io.tallawah.identity.SignedInUser;
import io.tallawah.shared.Density;
import io.tallawah.shared.Look;
import io.tallawah.shared.Scheme;
import io.tallawah.shared.ui.Looks;
import io.tallawah.shared.ui.MenuButton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Who is signed in, how the screen looks to them, and signing out. */
class PersonMenu extends MenuButton {

  private final List<SerializableConsumer<Look>> follow = new ArrayList<>();
  private Look look;

  /**
   * Who is signed in.
   *
   * @param account address of their account's screen
   * @param look how the screens look now
   */
  record Person(SignedInUser user, String account, Look look) {}

  /**
   * The menu.
   *
   * @param choose shows and keeps another look
   */
  PersonMenu(Person signedIn, Consumer<Look> choose, Runnable signOut) {
    SignedInUser person = signedIn.user();
    this.look = signedIn.look();
    addThemeVariants(MenuBarVariant.AURA_TERTIARY);
    Span initials = new Span(initials(person.displayName()));
    initials.addClassName("initials");
    MenuItem root = addItem(initials);
    root.setAriaLabel(translate("shell.account.of", person.displayName()));
    SubMenu menu = root.getSubMenu();
    Div who = new Div(new Span(person.displayName()), new Span(person.email()));
    who.addClassName("who");
    menu.addItem(who).setEnabled(false);
    menu.addSeparator();
    addChoices(
        menu,
        translate("shell.colours"),
        Scheme.values(),
        one -> translate("common.scheme." + one),
        Look::scheme,
        Look::with,
        choose);
    addChoices(
        menu,
        translate("shell.density"),
        Density.values(),
        one -> translate("common.density." + one),
        Look::density,
        Look::with,
        choose);
    addChoices(
        menu,
        translate("language.label"),
        Look.LANGUAGES.toArray(Locale[]::new),
        language -> language.getDisplayName(language),
        Look::language,
        Look::with,
        choose);
    menu.addSeparator();
    menu.addItem(translate("shell.account"), click -> UI.getCurrent().navigate(signedIn.account()))
        .setId("account");
    menu.addItem(translate("common.sign-out"), click -> signOut.run()).setId("sign-out");
  }

  private <T> void addChoices(
      SubMenu menu,
      String name,
      T[] all,
      Function<T, String> label,
      Function<Look, T> now,
      BiFunction<Look, T, Look> with,
      Consumer<Look> choose) {
    SubMenu choices = menu.addItem(name).getSubMenu();
    for (T one : all) {
      MenuItem item =
          choices.addItem(label.apply(one), click -> choose.accept(with.apply(look, one)));
      item.setCheckable(true);
      item.setChecked(one.equals(now.apply(look)));
      follow.add(shown -> item.setChecked(one.equals(now.apply(shown))));
    }
  }

  /** Looks can be chosen on the account's screen too. */
  @Override
  protected void onAttach(AttachEvent event) {
    super.onAttach(event);
    Registration changes =
        ComponentUtil.addListener(
            event.getUI(), Looks.Changed.class, change -> show(change.look()));
    addDetachListener(gone -> {
      gone.unregisterListener();
      changes.remove();
    });
  }

  private void show(Look changed) {
    look = changed;
    follow.forEach(item -> item.accept(changed));
  }

  private static String initials(String name) {
    return Arrays.stream(name.strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .limit(2)
        .map(word -> word.substring(0, 1))
        .collect(Collectors.joining());
  }
}
