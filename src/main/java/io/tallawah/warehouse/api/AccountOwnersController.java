package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.ingestion.AccountHandovers;
import io.tallawah.ingestion.CountedClass;
import io.tallawah.ingestion.Handover;
import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.CountedConnections;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(
    name = "Accounts' owners",
    description = "Which connection counts for an account that several connections bring.")
class AccountOwnersController {

  private static final String PATH = "/api/v1/account-owners";

  /** Who is to own it. */
  record OwnerRequest(
      @Schema(description = "Id of a connection of the account's platform")
          @JsonProperty("connection_id")
          @NotNull
          UUID connectionId,
      @Schema(
              description =
                  "The first day, from 1999-01-01; null or left out: all days. Earlier days stay"
                      + " whose they are.")
          @JsonProperty("from")
          @Nullable LocalDate from) {}

  private final CountedConnections counted;
  private final AccountHandovers handovers;

  AccountOwnersController(CountedConnections counted, AccountHandovers handovers) {
    this.counted = counted;
    this.handovers = handovers;
  }

  @ForPermission(Permission.VIEW_DATA)
  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Whose rows of each account count, and which other connections bring it",
      description =
          "The first connection to land an account owns it until somebody says otherwise. Rows of"
              + " others are kept and not counted.")
  List<AccountOwnerAnswer> list() {
    return counted.list().stream().map(AccountOwnerAnswer::of).toList();
  }

  @ForPermission(Permission.MANAGE_TENANT)
  @PutMapping(
      path = PATH + "/{platform}/{account}/{class}",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Counts another connection for an account, from a day on or for all days",
      description =
          "The days that change hands are computed again by the next run of dbt; the same again"
              + " changes nothing. Days on which the connection brings nothing of the account and"
              + " another does are taken too: the answer names them in `uncounted`, and they are in"
              + " no figure from that run on.")
  @ApiResponse(
      responseCode = "200",
      description = "It owns them; `uncounted` says on which days nothing counts.")
  @ApiResponse(
      responseCode = "409",
      description =
          "There is no such connection, it is of another platform, or it has never landed the"
              + " account.",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(ref = "#/components/schemas/Problem")))
  AccountOwnerAnswer give(
      @PathVariable String platform,
      @PathVariable String account,
      @PathVariable("class")
          @Parameter(
              description = "Of which rows",
              schema =
                  @Schema(
                      type = "string",
                      allowableValues = {"performance", "geography"}))
          String rows,
      @RequestBody @Valid OwnerRequest request) {
    CountedConnections.Rows owned = find(platform, account, rows);
    LocalDate from = request.from();
    if (from != null && !Handover.isPossible(from)) {
      throw ApiException.badParameter(
          "from", "a day is between " + Handover.FIRST + " and " + Handover.LAST);
    }
    hand(
        new Handover(
            new Platform(platform),
            account,
            Set.of(owned.of()),
            new ConnectionId(request.connectionId()),
            from));
    return AccountOwnerAnswer.of(counted.find(owned).orElseThrow(ApiException::notFound));
  }

  private void hand(Handover wanted) {
    try {
      handovers.make(wanted);
    } catch (ProblemException e) {
      throw AccountHandovers.CONNECTION.equals(e.field())
          ? ApiException.conflict("connection_id", e)
          : e;
    }
  }

  private CountedConnections.Rows find(String platform, String account, String rows) {
    for (CountedClass known : CountedClass.values()) {
      CountedConnections.Rows named = new CountedConnections.Rows(platform, account, known);
      if (known.id().equals(rows) && counted.find(named).isPresent()) {
        return named;
      }
    }
    throw ApiException.notFound();
  }
}
