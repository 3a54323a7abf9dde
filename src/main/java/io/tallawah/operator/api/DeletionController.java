package io.tallawah.operator.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.operator.Deletion;
import io.tallawah.operator.TenantDeletions;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/tenants/{id}/deletion", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tenants")
@ForPermission(Permission.PLATFORM_TENANTS)
class DeletionController {

  private static final String SLUG = "[a-z0-9-]{1,40}";
  private static final String SLUG_MESSAGE = "it is the tenant's slug";
  private static final String REQUIRED = "it is required";
  private static final String TEXT = "[^\\u0000\\p{Cs}]*";

  /** The first step. */
  record ScheduleRequest(
      @NotNull(message = REQUIRED)
          @Pattern(regexp = SLUG, message = SLUG_MESSAGE)
          @Schema(description = "The tenant's slug, typed again.")
          String slug,
      @NotNull(message = REQUIRED)
          @Size(min = 5, max = 500, message = "it has 5 to 500 characters")
          @Pattern(regexp = TEXT, message = "it holds a character that can't be stored")
          String reason,
      @NotNull(message = REQUIRED)
          @Min(value = 7, message = "it is from 7 to 90")
          @Max(value = 90, message = "it is from 7 to 90")
          @Schema(description = "Days until it can be confirmed.")
          Integer days) {}

  /** The second step. */
  record ConfirmRequest(
      @NotNull(message = REQUIRED)
          @Pattern(regexp = SLUG, message = SLUG_MESSAGE)
          @Schema(description = "The tenant's slug, typed again.")
          String slug) {}

  private final TenantDeletions deletions;
  private final Clock clock;

  DeletionController(TenantDeletions deletions, Clock clock) {
    this.deletions = deletions;
    this.clock = clock;
  }

  @GetMapping
  @Operation(summary = "The deletion of a tenant, also after it is gone")
  DeletionAnswer one(@PathVariable UUID id) {
    return answer(id);
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "First step: a suspended tenant is to be deleted for good after a wait")
  DeletionAnswer schedule(@PathVariable UUID id, @Valid @RequestBody ScheduleRequest asked) {
    deletions.schedule(new TenantId(id), asked.slug(), asked.reason(), asked.days());
    return answer(id);
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Calls a deletion off that isn't confirmed")
  void cancel(@PathVariable UUID id) {
    deletions.cancel(existing(id).id());
  }

  @PostMapping(path = "/confirm", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(
      summary = "Second step, after the wait: the tenant is removed, which nobody can undo",
      description = "By another operator than the first step's, if there is one.")
  DeletionAnswer confirm(@PathVariable UUID id, @Valid @RequestBody ConfirmRequest asked) {
    deletions.confirm(existing(id).id(), asked.slug());
    return answer(id);
  }

  private DeletionAnswer answer(UUID tenant) {
    return DeletionAnswer.of(existing(tenant), clock.instant());
  }

  private Deletion existing(UUID tenant) {
    return deletions.of(new TenantId(tenant)).orElseThrow(ApiException::notFound);
  }
}
