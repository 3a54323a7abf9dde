package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.Label;
import io.tallawah.insights.LabelChange;
import io.tallawah.insights.Labels;
import io.tallawah.insights.NewLabel;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(
    name = "Labels",
    description = "Names of the tenant's own that campaigns of any platform bear.")
@ForPermission(Permission.MANAGE_LABELS)
class LabelsController {

  private static final String PATH = "/api/v1/labels";
  private static final String PROBLEM = "application/problem+json";

  private final Labels labels;
  private final KnownPlatforms platforms;

  LabelsController(Labels labels, KnownPlatforms platforms) {
    this.labels = labels;
    this.platforms = platforms;
  }

  @ForPermission(Permission.VIEW_INSIGHTS)
  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "All labels, by name, and how many campaigns bear each; 200 at most")
  List<LabelAnswer> list() {
    return labels.uses().stream().map(LabelAnswer::of).toList();
  }

  @ForPermission(Permission.VIEW_INSIGHTS)
  @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "A label, and how many campaigns bear it")
  LabelAnswer one(@PathVariable UUID id) {
    return labels.use(id).map(LabelAnswer::of).orElseThrow(ApiException::notFound);
  }

  @PostMapping(
      path = PATH,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Defines a label",
      description =
          "With a rule, campaigns that land later bear it too, as soon as they are published.")
  @ApiResponse(responseCode = "201", description = "Defined.")
  @ApiResponse(
      responseCode = "409",
      description = "There is one of that name, or there are 200 labels, or the rule is empty.",
      content =
          @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
  LabelAnswer create(@RequestBody @Valid LabelRequest request) {
    return one(labels.create(checked(request)).id());
  }

  @PutMapping(
      path = PATH + "/{id}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Gives a label this name, colour and rule",
      description =
          "What is left out is as it is for a new one: without a rule people alone decide, and what"
              + " was taken off by hand is forgotten.")
  @ApiResponse(responseCode = "200", description = "Changed.")
  @ApiResponse(
      responseCode = "409",
      description = "There is another one of that name, or the rule is empty.",
      content =
          @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
  LabelAnswer change(@PathVariable UUID id, @RequestBody @Valid LabelRequest request) {
    return labels
        .change(id, checked(request))
        .map(Label::id)
        .map(this::one)
        .orElseThrow(ApiException::notFound);
  }

  @DeleteMapping(path = PATH + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Deletes a label; campaigns and their figures stay")
  @ApiResponse(responseCode = "204", description = "Deleted.")
  void delete(@PathVariable UUID id) {
    if (!labels.delete(id)) {
      throw ApiException.notFound();
    }
  }

  @PostMapping(
      path = PATH + "/{id}/campaigns",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Puts a label on campaigns and takes it off others, by hand",
      description =
          "1 to 500 campaigns at once. What is decided by hand outranks the label's rule, for"
              + " good.")
  @ApiResponse(responseCode = "200", description = "Done.")
  @ApiResponse(
      responseCode = "409",
      description = "No campaign is named or too many are, or one is both put on and taken off.",
      content =
          @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
  LabelAnswer set(@PathVariable UUID id, @RequestBody @Valid LabelCampaignsRequest request) {
    return labels
        .set(id, checked(request))
        .map(Label::id)
        .map(this::one)
        .orElseThrow(ApiException::notFound);
  }

  private NewLabel checked(LabelRequest request) {
    NewLabel wanted = request.label();
    if (wanted.rule() != null) {
      platforms.check("rule.platforms", wanted.rule().platforms());
    }
    return wanted;
  }

  private LabelChange checked(LabelCampaignsRequest request) {
    LabelChange wanted = request.change();
    platforms.check("put_on.platform", platformsOf(wanted.putOn()));
    platforms.check("take_off.platform", platformsOf(wanted.takeOff()));
    return wanted;
  }

  private static Set<String> platformsOf(Set<CampaignRef> campaigns) {
    return campaigns.stream().map(CampaignRef::platform).collect(Collectors.toSet());
  }
}
