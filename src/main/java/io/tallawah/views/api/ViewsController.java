package io.tallawah.views.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.views.RefusedViewException;
import io.tallawah.views.SavedView;
import io.tallawah.views.SavedViews;
import io.tallawah.views.SavedViews.Whose;
import io.tallawah.views.UnreadableParameterException;
import io.tallawah.views.ViewedScreen;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = ViewsController.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Views")
@ForPermission(Permission.VIEW_INSIGHTS)
class ViewsController {

  static final String PATH = "/api/v1/views";

  private static final String SCREEN = "screen";

  private final SavedViews views;
  private final Map<String, ViewedScreen> screens;

  ViewsController(SavedViews views, List<ViewedScreen> screens) {
    this.views = views;
    this.screens =
        screens.stream().collect(Collectors.toMap(ViewedScreen::name, Function.identity()));
  }

  @GetMapping
  @Operation(
      summary = "One's own views and the team's",
      description = "Other people's own views are not told of.")
  ViewsAnswer list(
      @Parameter(
              description = "Those of this screen alone",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"overview", "campaigns", "creatives", "map"}))
          @RequestParam(name = SCREEN, required = false)
          @Nullable String screen) {
    if (screen != null && !screens.containsKey(screen)) {
      throw ApiException.badParameter(SCREEN, "there is no such screen");
    }
    return new ViewsAnswer(views.list(screen).stream().map(this::answer).toList());
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Keeps a state of a screen as a view",
      description = "A conflict when the name is taken, or one keeps 200 views already.")
  @ApiResponse(
      responseCode = "201",
      description = "Created",
      headers = @Header(name = "Location", schema = @Schema(type = "string")))
  ResponseEntity<ViewAnswer> create(@Valid @RequestBody NewViewRequest asked) {
    ViewRequest wanted = asked.view();
    requireFitting(wanted);
    SavedView made = kept(() -> views.create(asked.screen(), wanted.content()));
    return ResponseEntity.created(URI.create(PATH + "/" + made.id()))
        .body(answer(withDefaults(made, wanted)));
  }

  @GetMapping("/{id}")
  @Operation(summary = "A view of one's own or of the team")
  ViewAnswer one(@PathVariable UUID id) {
    return answer(views.find(id).orElseThrow(ApiException::notFound));
  }

  @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Changes a view: its name, its state, who sees it, whether it is a default",
      description =
          "Only who made a view of the team can take it back for themselves. A conflict when the"
              + " name is taken.")
  ViewAnswer change(@PathVariable UUID id, @Valid @RequestBody ViewRequest wanted) {
    requireFitting(wanted);
    SavedView changed =
        kept(() -> views.change(id, wanted.content())).orElseThrow(ApiException::notFound);
    return answer(withDefaults(changed, wanted));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Removes a view; whose default it was opens the screen as usual")
  void remove(@PathVariable UUID id) {
    if (!views.remove(id)) {
      throw ApiException.notFound();
    }
  }

  private SavedView withDefaults(SavedView view, ViewRequest wanted) {
    SavedView now = view;
    if (wanted.defaultForMe() != null) {
      now = views.setDefault(view.id(), Whose.OWN, wanted.defaultForMe()).orElse(now);
    }
    if (wanted.defaultForTeam() != null && wanted.isTeam()) {
      now = views.setDefault(view.id(), Whose.TEAM, wanted.defaultForTeam()).orElse(now);
    }
    return now;
  }

  private static void requireFitting(ViewRequest wanted) {
    if (Boolean.TRUE.equals(wanted.defaultForTeam()) && !wanted.isTeam()) {
      throw ApiException.badParameter(
          "default_for_team", "the team's default is a view of the team");
    }
  }

  private ViewAnswer answer(SavedView view) {
    ViewedScreen screen = screens.get(view.screen());
    return ViewAnswer.of(view, screen == null ? view.screen() : screen.path());
  }

  private static <T> T kept(Supplier<T> act) {
    try {
      return act.get();
    } catch (UnreadableParameterException e) {
      throw ApiException.badParameter(
          "parameters", e.parameter() + ": " + e.sentence().replaceFirst("\\.$", ""));
    } catch (RefusedViewException e) {
      throw e.field().isEmpty()
          ? ApiException.of(HttpStatus.CONFLICT, e.sentence())
          : ApiException.badParameter(e.field(), e.sentence());
    }
  }
}
