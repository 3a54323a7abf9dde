package io.tallawah.views.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.ui.DrawnIcon;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.SharedState;
import io.tallawah.views.SavedView;
import io.tallawah.views.ViewedScreen;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kept views of a screen: which one is shown and whether the screen has departed from it, all
 * that can be chosen, what can be done with them, and a link to what is shown. A screen puts it
 * into the row of its title and asks it first where an address leads.
 *
 * @see <a href="../../../../../../docs/decisions/0037-saved-views.md">decision 37</a>
 */
@StyleSheet("context://look/views.css")
public class ViewPicker extends Div implements AfterNavigationObserver {

  private static final Logger LOG = LoggerFactory.getLogger(ViewPicker.class);

  /**
   * What has been read for an address.
   *
   * @param all null where they weren't asked for
   */
  private record Read(@Nullable List<SavedView> all, @Nullable Kept kept, boolean missing) {

    static final Read NOTHING = new Read(null, null, false);
  }

  /** A view, what the screen makes of it, and whether the address has departed from it. */
  private record Kept(SavedView view, List<ViewStates.Unread> left, boolean departed) {}

  private final transient ViewDesk desk;
  private final transient ViewedScreen screen;
  private final transient ViewAddress addresses;
  private final transient ViewMenu menu;
  private final Span shown = new Span();
  private final Span changed = new Span();
  private final Button button = new Button(new Span(shown, changed));
  private final Popover choices = new Popover();
  private final Div note = new Div();
  private transient Function<Map<String, List<String>>, List<String>> passedOver =
      parameters -> List.of();
  private int asked;

  /**
   * For a screen.
   *
   * @param name of its {@link ViewedScreen}
   */
  public ViewPicker(ViewDesk desk, String name) {
    this.desk = desk;
    screen = desk.screen(name);
    addresses = new ViewAddress(desk, screen);
    ViewActs acts = new ViewActs(desk, screen, addresses, this::getTranslation, this::reload);
    menu = new ViewMenu(acts, this::getTranslation, choices::close);
    addClassName("view-picker");
    changed.setText(getTranslation("views.changed"));
    changed.addClassNames("tag", "view-changed");
    shown.addClassName("view-name");
    button.setSuffixComponent(new DrawnIcon("down"));
    button.addClassName("view-button");
    choices.setTarget(button);
    choices.setModal(true);
    choices.setPosition(PopoverPosition.BOTTOM_START);
    choices.setAriaLabel(getTranslation("views.title"));
    choices.addClassName("view-choices");
    choices.add(menu);
    choices.addOpenedChangeListener(event -> {
      if (event.isOpened()) {
        menu.search("");
        reload();
      }
    });
    Span shareLabel = new Span(getTranslation("views.share"));
    shareLabel.addClassName("view-share-label");
    Button share = new Button(shareLabel, click -> acts.share());
    share.setAriaLabel(getTranslation("views.share"));
    share.setPrefixComponent(new DrawnIcon("link"));
    share.addClassName("view-share");
    note.addClassName("view-note");
    note.getElement().setAttribute("role", "status");
    add(button, choices, share, note);
    setVisible(desk.isOpen());
    if (isVisible()) {
      show(Read.NOTHING);
    }
  }

  /**
   * Says which values of a kept state the screen knows no more, though it reads their parameter.
   */
  public ViewPicker passingOver(Function<Map<String, List<String>>, List<String>> values) {
    passedOver = values;
    return this;
  }

  /**
   * Leads on from an address that doesn't say in full what is shown: one that only names a view, or
   * nothing, where there is a default.
   *
   * @return whether it has led on, so that nothing else is to be done
   */
  public boolean enter(BeforeEnterEvent event) {
    if (!desk.isOpen()) {
      return false;
    }
    QueryParameters address = event.getLocation().getQueryParameters();
    Optional<QueryParameters> elsewhere =
        addresses.elsewhere(address).filter(other -> !other.equals(address));
    elsewhere.ifPresent(other -> event.forwardTo(screen.path(), other));
    return elsewhere.isPresent();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    load(event.getLocation().getQueryParameters());
  }

  private void reload() {
    getUI().ifPresent(tab -> load(tab.getActiveViewLocation().getQueryParameters()));
  }

  private void load(QueryParameters address) {
    if (!isVisible()) {
      return;
    }
    int ask = ++asked;
    if (!choices.isOpened() && !address.getParameters().containsKey(SharedState.VIEW)) {
      show(Read.NOTHING);
      return;
    }
    desk.tasks()
        .load(
            this,
            () -> read(address),
            read -> {
              if (ask == asked) {
                show(read);
              }
            },
            failure -> LOG.error("saved views could not be read", failure));
  }

  private Read read(QueryParameters address) {
    List<SavedView> all = desk.views().list(screen.name());
    Optional<SavedView> view =
        ViewAddress.id(address)
            .flatMap(id -> all.stream().filter(one -> one.id().equals(id)).findFirst());
    boolean named = address.getParameters().containsKey(SharedState.VIEW);
    return new Read(all, view.map(one -> kept(one, address)).orElse(null), named && view.isEmpty());
  }

  private Kept kept(SavedView view, QueryParameters address) {
    ViewStates.State state = desk.states().read(screen, view.parameters().values());
    ViewStates.State shown = desk.states().read(screen, address.getParameters());
    return new Kept(view, state.left(), !state.isSameAs(shown));
  }

  private void show(Read read) {
    Kept kept = read.kept();
    boolean departed = kept != null && kept.departed();
    String name = kept == null ? getTranslation("views.none") : kept.view().name();
    shown.setText(name);
    changed.setVisible(departed);
    button.setAriaLabel(
        kept == null
            ? getTranslation("views.title")
            : getTranslation(departed ? "views.is-changed" : "views.is", name));
    menu.show(read.all(), kept == null ? null : kept.view(), departed);
    note.removeAll();
    if (read.missing()) {
      note.add(new Span(getTranslation("views.missing")));
    }
    if (kept != null) {
      kept.left().forEach(left -> note.add(new Span(words(left))));
      passedOver
          .apply(kept.view().parameters().values())
          .forEach(value -> note.add(new Span(getTranslation("views.passed-over", value))));
    }
    note.setVisible(note.getComponentCount() > 0);
  }

  private String words(ViewStates.Unread left) {
    Sentence why = left.why();
    return why == null
        ? getTranslation("views.unknown", left.parameter())
        : getTranslation("views.unread", left.parameter(), ProblemWords.of(why));
  }
}
