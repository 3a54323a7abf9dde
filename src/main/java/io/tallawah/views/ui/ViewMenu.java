package io.tallawah.views.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.tallawah.views.SavedView;
import io.tallawah.views.SavedViews.Whose;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** All views of a screen to choose from, and what can be done with the one that is shown. */
class ViewMenu extends Div {

  /** From here on a search stands above the list. */
  private static final int LONG = 8;

  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private record Shown(List<SavedView> all, @Nullable SavedView current, boolean departed) {}

  private final transient ViewActs acts;
  private final transient ViewActs.Words words;
  private final transient Runnable close;
  private final TextField search = new TextField();
  private final Div list = new Div();
  private final Div doings = new Div();
  private transient @Nullable Shown shown;

  ViewMenu(ViewActs acts, ViewActs.Words words, Runnable close) {
    this.acts = acts;
    this.words = words;
    this.close = close;
    addClassName("view-menu");
    search.setPlaceholder(words.of("views.search"));
    search.setAriaLabel(words.of("views.search"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.addValueChangeListener(event -> fill());
    search.addClassName("view-search");
    list.addClassName("view-list");
    doings.addClassName("view-acts");
    doings.getElement().setAttribute("role", "group");
    doings.getElement().setAttribute("aria-label", words.of("views.acts"));
    add(search, list, doings);
  }

  /** Sets what is searched for. */
  void search(String text) {
    search.setValue(text);
  }

  /**
   * Shows these; nothing moves under the person's hands while they are the same.
   *
   * @param read null where it is those from before
   */
  void show(@Nullable List<SavedView> read, @Nullable SavedView current, boolean departed) {
    List<SavedView> all = read != null ? read : shown != null ? shown.all() : List.of();
    Shown now = new Shown(all, current, departed);
    if (!now.equals(shown)) {
      shown = now;
      search.setVisible(all.size() >= LONG);
      fill();
      doings.removeAll();
      offer(current, departed);
    }
  }

  private void fill() {
    list.removeAll();
    Shown now = shown;
    if (now == null) {
      return;
    }
    if (now.all().isEmpty()) {
      Paragraph none = new Paragraph(words.of("views.empty"));
      none.addClassName("muted");
      list.add(none);
    }
    addGroup(now, "views.mine", view -> !view.team());
    addGroup(now, "views.team", SavedView::team);
    if (!now.all().isEmpty() && list.getComponentCount() == 0) {
      list.add(new Paragraph(words.of("views.no-match")));
    }
    if (now.current() != null) {
      list.add(choice(new Span(words.of("views.without")), acts::openNone));
    }
  }

  private void addGroup(Shown now, String title, Predicate<SavedView> belongs) {
    String wanted = plain(search.getValue());
    List<SavedView> members =
        now.all().stream()
            .filter(belongs)
            .filter(view -> plain(view.name()).contains(wanted))
            .toList();
    if (members.isEmpty()) {
      return;
    }
    H2 heading = new H2(words.of(title));
    Div group = new Div(heading);
    group.addClassName("view-group");
    group.getElement().setAttribute("role", "group");
    group.getElement().setAttribute("aria-label", words.of(title));
    members.forEach(view -> group.add(choice(view, view.equals(now.current()))));
    list.add(group);
  }

  private Button choice(SavedView view, boolean current) {
    Span name = new Span(view.name());
    name.addClassName("view-choice-name");
    Div label = new Div(name);
    label.addClassName("view-choice");
    if (view.team() && !view.ownerName().isEmpty()) {
      Span owner = new Span(view.ownerName());
      owner.addClassName("muted");
      label.add(owner);
    }
    if (view.ownDefault()) {
      label.add(tag("views.tag.own-default"));
    }
    if (view.teamDefault()) {
      label.add(tag("views.tag.team-default"));
    }
    Button button = choice(label, () -> acts.open(view));
    button.setClassName("chosen", current);
    if (current) {
      button.getElement().setAttribute("aria-current", "true");
    }
    return button;
  }

  private void offer(@Nullable SavedView current, boolean departed) {
    boolean keeps = acts.mayKeep();
    boolean changes = current != null && acts.mayChange(current);
    if (current != null && departed) {
      if (changes) {
        Button save = act("views.save", () -> acts.save(current), current.name());
        save.removeThemeVariants(ButtonVariant.AURA_TERTIARY);
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
      }
      act("views.reset", () -> acts.open(current), current.name());
    }
    if (keeps) {
      act("views.save-as", acts::saveAs);
    }
    if (current != null && keeps) {
      boolean own = current.ownDefault();
      act(
          own ? "views.own-default.unset" : "views.own-default.set",
          () -> acts.setDefault(current, Whose.OWN, !own));
    }
    if (current != null && changes) {
      offerChanges(current);
    }
    doings.setVisible(doings.getComponentCount() > 0);
  }

  private void offerChanges(SavedView current) {
    boolean shares = acts.mayShare();
    if (current.team()) {
      boolean already = current.teamDefault();
      act(
          already ? "views.team-default.unset" : "views.team-default.set",
          () -> acts.setDefault(current, Whose.TEAM, !already));
    }
    if (shares && (!current.team() || current.own())) {
      act(
          current.team() ? "views.take" : "views.give",
          () -> acts.setTeam(current, !current.team()));
    }
    act("views.rename", () -> acts.rename(current));
    Button remove = act("views.remove", () -> acts.remove(current));
    remove.addThemeVariants(ButtonVariant.AURA_DANGER);
  }

  private Button act(String key, Runnable doing, Object... parameters) {
    Button button = choice(new Span(words.of(key, parameters)), doing);
    button.addClassName("act-" + key.substring(key.indexOf('.') + 1).replace('.', '-'));
    doings.add(button);
    return button;
  }

  private Button choice(Component label, Runnable doing) {
    Button button =
        new Button(
            label,
            click -> {
              close.run();
              doing.run();
            });
    button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
    return button;
  }

  private Component tag(String key) {
    Span tag = new Span(words.of(key));
    tag.addClassName("tag");
    return tag;
  }

  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
