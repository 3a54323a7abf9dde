package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import io.tallawah.warehouse.ExchangeRates;
import io.tallawah.warehouse.RatesEntered;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Exchange rates")
class RatesController {

  /** A pair of currencies with its latest rate. */
  record PairAnswer(
      @Schema(description = "ISO code of the currency that is priced") @JsonProperty("currency")
          String currency,
      @Schema(description = "ISO code of the currency it is priced in") @JsonProperty("quote")
          String quote,
      @Schema(description = "Day of the latest rate") @JsonProperty("day") LocalDate day,
      @Schema(description = "What one unit of currency was worth in quote on that day")
          @JsonProperty("rate")
          BigDecimal rate,
      @Schema(description = "Where the rate comes from, as entered") @JsonProperty("source")
          String source,
      @Schema(description = "First day with a rate of the pair") @JsonProperty("first_day")
          LocalDate firstDay,
      @Schema(description = "Days with a rate of the pair") @JsonProperty("days") long days) {

    static PairAnswer of(ExchangeRates.Pair pair) {
      return new PairAnswer(
          pair.last().currency(),
          pair.last().quote(),
          pair.last().day(),
          pair.last().rate(),
          pair.last().source(),
          pair.firstDay(),
          pair.days());
    }
  }

  /** What became of a file. */
  record EnteredAnswer(
      @Schema(description = "Rates that are new or corrected") @JsonProperty("entered")
          long entered,
      @Schema(description = "Rates that were there already") @JsonProperty("unchanged")
          long unchanged,
      @Schema(description = "Lines that could not be taken") @JsonProperty("rejected")
          List<BadLineAnswer> rejected) {

    /** A line that could not be taken. */
    record BadLineAnswer(
        @Schema(description = "Number of the line, from 1") @JsonProperty("line") long line,
        @Schema(description = "Why, in words") @JsonProperty("reason") String reason,
        @Schema(description = "The line as it came") @JsonProperty("text") String text) {}

    static EnteredAnswer of(RatesEntered entered) {
      return new EnteredAnswer(
          entered.entered(),
          entered.unchanged(),
          entered.rejected().stream()
              .map(bad -> new BadLineAnswer(bad.line(), bad.reason(), bad.text()))
              .toList());
    }
  }

  private final ExchangeRates rates;

  RatesController(ExchangeRates rates) {
    this.rates = rates;
  }

  @ForPermission(Permission.VIEW_DATA)
  @GetMapping(path = "/api/v1/rates", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Pairs of currencies that have exchange rates, each with its latest")
  List<PairAnswer> pairs() {
    return rates.pairs().stream().map(PairAnswer::of).toList();
  }

  @ForPermission(Permission.LAND_DATA)
  @PostMapping(
      path = "/api/v1/rates",
      consumes = "text/csv",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Enters dated exchange rates",
      description =
          "CSV with the header currency,quote,day,rate,source: one unit of currency was worth rate"
              + " of quote. What can be taken is taken; every other line is told with its reason.",
      requestBody =
          @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "text/csv",
                      schema = @Schema(type = "string"),
                      examples =
                          @ExampleObject(
                              "currency,quote,day,rate,source\nUSD,JMD,2026-11-20,160.25,BOJ\n"))))
  EnteredAnswer enter(@Parameter(hidden = true) InputStream csv) {
    try {
      return EnteredAnswer.of(rates.enter(csv));
    } catch (ProblemException e) {
      throw ApiException.of(HttpStatus.BAD_REQUEST, e.getMessage() + " " + e.advice());
    }
  }
}
