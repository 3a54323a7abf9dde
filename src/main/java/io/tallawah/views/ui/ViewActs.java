package io.tallawah.views.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.QueryParameters;
import io.tallawah.shared.ui.ProblemWords;
import io.tallawah.shared.ui.Question;
import io.tallawah.views.RefusedViewException;
import io.tallawah.views.SavedView;
import io.tallawah.views.SavedViews;
import io.tallawah.views.SavedViews.Whose;
import io.tallawah.views.UnreadableParameterException;
import io.tallawah.views.ViewContent;
import io.tallawah.views.ViewParameters;
import io.tallawah.views.ViewedScreen;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** What a person can do with the views of a screen; each act is told. */
class ViewActs {

  private static final int SHOWN_MILLIS = 5_000;

  /** Texts of the screen in the person's language. */
  @FunctionalInterface
  interface Words {

    String of(String key, Object... parameters);
  }

  private final ViewDesk desk;
  private final ViewedScreen screen;
  private final ViewAddress addresses;
  private final Words words;
  private final Runnable done;

  ViewActs(ViewDesk desk, ViewedScreen screen, ViewAddress addresses, Words words, Runnable done) {
    this.desk = desk;
    this.screen = screen;
    this.addresses = addresses;
    this.words = words;
    this.done = done;
  }

  boolean mayKeep() {
    return desk.views().mayKeep();
  }

  boolean mayShare() {
    return desk.views().mayShare();
  }

  boolean mayChange(SavedView view) {
    return desk.views().mayChange(view);
  }

  /** Shows a view as it is kept. */
  void open(SavedView view) {
    go(addresses.of(view, now()));
    tell("views.opened", view.name());
  }

  /** Shows the screen as it is without any view. */
  void openNone() {
    go(addresses.usual(now()));
    tell("views.left");
  }

  /** Keeps what is shown in a view that is there already. */
  void save(SavedView view) {
    attempt(() ->
            desk.views().change(view.id(), new ViewContent(view.name(), view.team(), parameters())))
        .ifPresent(saved -> tell("views.saved", saved.name()));
  }

  /** Asks for a name, and keeps what is shown as another view. */
  void saveAs() {
    new ViewDialog(words, mayShare(), this::create).open();
  }

  void rename(SavedView view) {
    new ViewDialog(
            words,
            view.name(),
            wanted ->
                fault(() ->
                    change(view, wanted.name(), view.team())
                        .ifPresentOrElse(
                            renamed -> tell("views.renamed", renamed.name()),
                            () -> tell("views.gone"))))
        .open();
  }

  void setTeam(SavedView view, boolean team) {
    attempt(() -> change(view, view.name(), team))
        .ifPresent(moved -> tell(team ? "views.given" : "views.taken", moved.name()));
  }

  void setDefault(SavedView view, Whose whose, boolean wanted) {
    String key = whose == Whose.TEAM ? "views.team-default" : "views.own-default";
    attempt(() -> desk.views().setDefault(view.id(), whose, wanted))
        .ifPresent(set -> tell(wanted ? key + "-set" : key + "-unset", set.name()));
  }

  void remove(SavedView view) {
    Question.askForGood(
        words.of("views.remove.ask", view.name()),
        words.of(view.team() ? "views.remove.team" : "views.remove.mine"),
        words.of("views.remove.verb"),
        () -> removeNow(view));
  }

  /** Shows a link to what is shown. */
  void share() {
    QueryParameters now = now();
    SavedView view = addresses.named(now).orElse(null);
    new ShareDialog(words, addresses.link(now, view)).open();
  }

  private void removeNow(SavedView view) {
    attempt(() -> Optional.of(desk.views().remove(view.id())))
        .ifPresent(any -> {
          go(addresses.named(now(), null));
          tell("views.removed", view.name());
        });
  }

  private @Nullable String create(ViewDialog.Wanted wanted) {
    return fault(() -> {
      SavedViews views = desk.views();
      SavedView made =
          views.create(screen.name(), new ViewContent(wanted.name(), wanted.team(), parameters()));
      if (wanted.opening()) {
        views.setDefault(made.id(), Whose.OWN, true);
      }
      go(addresses.named(now(), made));
      tell("views.saved", made.name());
    });
  }

  private Optional<SavedView> change(SavedView view, String name, boolean team) {
    return desk.views().change(view.id(), new ViewContent(name, team, view.parameters()));
  }

  private ViewParameters parameters() {
    return new ViewParameters(desk.states().read(screen, now().getParameters()).values());
  }

  /** Acts, and tells what stood in the way; a view that is gone is said to be. */
  private <T> Optional<T> attempt(Supplier<Optional<T>> act) {
    try {
      Optional<T> came = act.get();
      if (came.isEmpty()) {
        tell("views.gone");
      }
      done.run();
      return came;
    } catch (RefusedViewException | UnreadableParameterException | AccessDeniedException e) {
      show(sentence(e));
      return Optional.empty();
    }
  }

  /** Acts; what stood in the way, or null. */
  private @Nullable String fault(Runnable act) {
    try {
      act.run();
      done.run();
      return null;
    } catch (RefusedViewException | UnreadableParameterException | AccessDeniedException e) {
      return sentence(e);
    }
  }

  private String sentence(RuntimeException e) {
    return switch (e) {
      case RefusedViewException refused ->
          words.of("views.refused." + refused.reason().name().toLowerCase(Locale.ROOT));
      case UnreadableParameterException unread ->
          words.of("views.unread", unread.parameter(), ProblemWords.of(unread.said()));
      default -> words.of("views.not-allowed");
    };
  }

  private void go(QueryParameters address) {
    UI.getCurrent().navigate(screen.path(), address);
  }

  private static QueryParameters now() {
    return UI.getCurrent().getActiveViewLocation().getQueryParameters();
  }

  private void tell(String key, Object... parameters) {
    show(words.of(key, parameters));
  }

  private static void show(String sentence) {
    Notification note = new Notification(sentence, SHOWN_MILLIS);
    note.setPosition(Notification.Position.BOTTOM_END);
    note.open();
  }
}
