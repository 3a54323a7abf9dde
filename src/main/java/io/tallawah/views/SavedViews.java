package io.tallawah.views;

import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.Permissions;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.identity.Support;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.PeriodPreset;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.UserId;
import io.tallawah.views.RefusedViewException.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The views of the bound tenant that the signed-in person sees: their own, and the team's, which
 * whoever may share writes. Another's own view is to everybody else as if it weren't there. A
 * person on a support visit only looks.
 *
 * @see <a href="../../../../../docs/decisions/0037-saved-views.md">decision 37</a>
 */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional
public class SavedViews {

  /** Whose default. */
  public enum Whose {
    OWN,
    TEAM
  }

  static final int MOST = 200;

  private final ViewRows rows;
  private final List<ViewedScreen> screens;
  private final CurrentUser currentUser;
  private final Permissions permissions;
  private final Support support;
  private final ApplicationEventPublisher events;

  SavedViews(
      ViewRows rows,
      List<ViewedScreen> screens,
      CurrentUser currentUser,
      Permissions permissions,
      Support support,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.screens = List.copyOf(screens);
    this.currentUser = currentUser;
    this.permissions = permissions;
    this.support = support;
    this.events = events;
  }

  /** Those of a screen, or of every screen: one's own by name, then the team's. */
  @Transactional(readOnly = true)
  public List<SavedView> list(@Nullable String screen) {
    return rows.list(me(), screen);
  }

  /** The view of this id; another's own, or another tenant's, is none. */
  @Transactional(readOnly = true)
  public Optional<SavedView> find(UUID id) {
    return rows.find(me(), id);
  }

  /** With which view one opens a screen: by one's own default, else by the team's. */
  @Transactional(readOnly = true)
  public Optional<SavedView> opening(String screen) {
    return rows.opening(me(), screen);
  }

  /** Whether whoever asks may keep views of their own here. */
  public boolean mayKeep() {
    return support.current().isEmpty();
  }

  /** Whether whoever asks may write the team's. */
  public boolean mayShare() {
    return mayKeep() && permissions.allow(Permission.SHARE_VIEWS);
  }

  /** Whether whoever asks may change this one. */
  public boolean mayChange(SavedView view) {
    return view.team() ? mayShare() : mayKeep() && view.own();
  }

  /**
   * Keeps a state as another view.
   *
   * @throws RefusedViewException when it can't be kept so
   * @throws UnreadableParameterException naming a parameter that the screen can't read
   */
  public SavedView create(String screen, ViewContent content) {
    requireWriting(content.team());
    check(screen(screen), content.parameters());
    if (rows.countOf(me()) >= MOST) {
      throw new RefusedViewException(Reason.TOO_MANY);
    }
    UUID id = UUID.randomUUID();
    withFreeName(() -> {
      rows.insert(id, me(), screen, content);
      return true;
    });
    SavedView made = rows.find(me(), id).orElseThrow();
    events.publishEvent(
        AuditEvent.change("saved_view.created", id.toString(), Map.of(), told(made)));
    return made;
  }

  /**
   * Changes a view: its name, its state, who sees it.
   *
   * @return empty when there is none for whoever asks
   * @throws RefusedViewException when it can't be kept so
   * @throws UnreadableParameterException naming a parameter that the screen can't read
   */
  public Optional<SavedView> change(UUID id, ViewContent content) {
    Optional<SavedView> before = rows.find(me(), id);
    return before.map(view -> {
      requireWriting(view.team() || content.team());
      if (view.team() && !content.team() && !view.own()) {
        throw new RefusedViewException(Reason.NOT_ITS_OWNER);
      }
      if (!content.parameters().equals(view.parameters())) {
        check(screen(view.screen()), content.parameters());
      }
      SavedView changed =
          withFreeName(() -> {
            rows.update(me(), id, content);
            return rows.find(me(), id).orElseThrow();
          });
      events.publishEvent(
          AuditEvent.change("saved_view.changed", id.toString(), told(view), told(changed)));
      return changed;
    });
  }

  /** Removes a view and whatever default it is; whether there was one for whoever asks. */
  public boolean remove(UUID id) {
    Optional<SavedView> view = rows.find(me(), id);
    view.ifPresent(one -> {
      requireWriting(one.team());
      rows.delete(id);
      events.publishEvent(
          AuditEvent.change("saved_view.removed", id.toString(), told(one), Map.of()));
    });
    return view.isPresent();
  }

  /**
   * Makes a view the default of its screen, or no longer; the team's default is a view of the team.
   *
   * @return empty when there is no such view for whoever asks
   */
  public Optional<SavedView> setDefault(UUID id, Whose whose, boolean wanted) {
    return rows.find(me(), id)
        .map(view -> {
          requireWriting(whose == Whose.TEAM);
          if (isDefault(view, whose) == wanted || (whose == Whose.TEAM && !view.team())) {
            return view;
          }
          UUID chosen = wanted ? id : null;
          if (whose == Whose.TEAM) {
            rows.setTeamDefault(view.screen(), chosen);
          } else {
            rows.setOwnDefault(me(), view.screen(), chosen);
          }
          events.publishEvent(
              AuditEvent.change(
                  "saved_view.default_changed",
                  id.toString(),
                  Map.of(),
                  Map.of("screen", view.screen(), "whose", whose.name(), "default", wanted)));
          return rows.find(me(), id).orElseThrow();
        });
  }

  private static boolean isDefault(SavedView view, Whose whose) {
    return whose == Whose.TEAM ? view.teamDefault() : view.ownDefault();
  }

  private UserId me() {
    return currentUser.require().id();
  }

  private void requireWriting(boolean team) {
    if (!(team ? mayShare() : mayKeep())) {
      throw new AccessDeniedException("they may not write this view");
    }
  }

  private ViewedScreen screen(String name) {
    return screens.stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new RefusedViewException(Reason.SCREEN));
  }

  /** What can't be read now would never be shown. */
  private static void check(ViewedScreen screen, ViewParameters parameters) {
    Map<String, List<String>> read = new LinkedHashMap<>(parameters.values());
    List<String> period = read.remove(ViewParameters.PERIOD);
    if (period != null && (period.size() > 1 || PeriodPreset.of(period.getFirst()).isEmpty())) {
      throw new UnreadableParameterException(
          ViewParameters.PERIOD, Sentence.of("There is no period of that name."));
    }
    for (String name : read.keySet()) {
      if (!screen.parameters().contains(name)) {
        throw new UnreadableParameterException(
            name, Sentence.of("The screen has no parameter {0}.", name));
      }
    }
    screen.written(read);
  }

  private static <T> T withFreeName(Supplier<T> write) {
    try {
      return write.get();
    } catch (DuplicateKeyException e) {
      throw new RefusedViewException(Reason.NAME_TAKEN, e);
    }
  }

  private static Map<String, Object> told(SavedView view) {
    return Map.of(
        "screen", view.screen(),
        "name", view.name(),
        "scope", view.team() ? "team" : "mine",
        "parameters", view.parameters().text());
  }
}
