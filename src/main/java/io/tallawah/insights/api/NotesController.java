package io.tallawah.insights.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.insights.CampaignRef;
import io.tallawah.insights.DayNotes;
import io.tallawah.insights.NewDayNote;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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
    name = "Notes",
    description =
        "What people of the tenant wrote on days: marks under the charts of the campaign grid. No"
            + " figure is changed by them.")
@ForPermission(Permission.MANAGE_LABELS)
class NotesController {

  private static final String PATH = "/api/v1/notes";
  private static final String PROBLEM = "application/problem+json";

  private final DayNotes notes;
  private final KnownPlatforms platforms;

  NotesController(DayNotes notes, KnownPlatforms platforms) {
    this.notes = notes;
    this.platforms = platforms;
  }

  @ForPermission(Permission.VIEW_INSIGHTS)
  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "All notes, the latest day first; 1,000 at most")
  List<NoteAnswer> list() {
    return notes.all().stream().map(NoteAnswer::of).toList();
  }

  @ForPermission(Permission.VIEW_INSIGHTS)
  @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "A note")
  NoteAnswer one(@PathVariable UUID id) {
    return notes.find(id).map(NoteAnswer::of).orElseThrow(ApiException::notFound);
  }

  @PostMapping(
      path = PATH,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Writes a note on a day",
      description = "About one campaign that there is, or about none alone.")
  @ApiResponse(responseCode = "201", description = "Written.")
  @ApiResponse(
      responseCode = "409",
      description = "There are 1,000 notes.",
      content =
          @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
  NoteAnswer create(@RequestBody @Valid NoteRequest request) {
    NewDayNote wanted = checked(request);
    return NoteAnswer.of(written(() -> notes.create(wanted)));
  }

  @PutMapping(
      path = PATH + "/{id}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Gives a note this day, campaign and text",
      description = "Without a campaign it is about none alone afterwards.")
  @ApiResponse(responseCode = "200", description = "Changed.")
  NoteAnswer change(@PathVariable UUID id, @RequestBody @Valid NoteRequest request) {
    NewDayNote wanted = checked(request);
    return written(() -> notes.change(id, wanted))
        .map(NoteAnswer::of)
        .orElseThrow(ApiException::notFound);
  }

  @DeleteMapping(path = PATH + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Deletes a note")
  @ApiResponse(responseCode = "204", description = "Deleted.")
  void delete(@PathVariable UUID id) {
    if (!notes.delete(id)) {
      throw ApiException.notFound();
    }
  }

  private static <T> T written(Supplier<T> act) {
    try {
      return act.get();
    } catch (ProblemException e) {
      throw e.field().equals(DayNotes.CAMPAIGN)
          ? ApiException.badParameter(e.field(), "there is no such campaign")
          : e;
    }
  }

  private NewDayNote checked(NoteRequest request) {
    NewDayNote wanted = request.note();
    CampaignRef campaign = wanted.campaign();
    if (campaign != null) {
      platforms.check("campaign.platform", Set.of(campaign.platform()));
    }
    return wanted;
  }
}
