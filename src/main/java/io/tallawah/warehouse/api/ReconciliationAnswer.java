package io.tallawah.warehouse.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.warehouse.Reconciliation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** How spend compares with the platforms' own totals. */
record ReconciliationAnswer(
    @Schema(description = "All accounts, those with days that differ first")
        @JsonProperty("accounts")
        List<AccountAnswer> accounts,
    @Schema(description = "The latest days that differ, the newest first")
        @JsonProperty("differences")
        List<DifferenceAnswer> differences) {

  /** Before anything has been transformed. */
  static final ReconciliationAnswer NOTHING = new ReconciliationAnswer(List.of(), List.of());

  /** How an account's days compare. */
  record AccountAnswer(
      @Schema(description = "Id of the platform, such as meta") @JsonProperty("platform")
          String platform,
      @Schema(description = "The account's id, as figures have it") @JsonProperty("account_id")
          String accountId,
      @Schema(description = "The account's name; its id where none is known")
          @JsonProperty("account_name")
          String accountName,
      @Schema(description = "ISO code of the account's currency") @JsonProperty("currency")
          String currency,
      @Schema(description = "Days with figures or a total") @JsonProperty("days") long days,
      @Schema(description = "Days that are equal to the cent") @JsonProperty("equal_days")
          long equalDays,
      @Schema(description = "Days that differ") @JsonProperty("different_days") long differentDays,
      @Schema(description = "Days for which the platform tells no total")
          @JsonProperty("no_control_days")
          long noControlDays) {

    static AccountAnswer of(Reconciliation.Account one) {
      return new AccountAnswer(
          one.platform(),
          one.accountId(),
          one.accountName(),
          one.currency(),
          one.days(),
          one.equal(),
          one.different(),
          one.noControl());
    }
  }

  /** A day whose spend differs. */
  record DifferenceAnswer(
      @Schema(description = "The account's day") @JsonProperty("day") LocalDate day,
      @Schema(description = "Id of the platform, such as meta") @JsonProperty("platform")
          String platform,
      @Schema(description = "The account's id, as figures have it") @JsonProperty("account_id")
          String accountId,
      @Schema(description = "The account's name; its id where none is known")
          @JsonProperty("account_name")
          String accountName,
      @Schema(description = "ISO code of the currency of the amounts") @JsonProperty("currency")
          String currency,
      @Schema(description = "Spend that counts here") @JsonProperty("spend") BigDecimal spend,
      @Schema(description = "The platform's own total") @JsonProperty("platform_total")
          BigDecimal platformTotal,
      @Schema(description = "Spend that counts here minus the platform's own total")
          @JsonProperty("difference")
          BigDecimal difference) {

    static DifferenceAnswer of(Reconciliation.Difference one) {
      return new DifferenceAnswer(
          one.day(),
          one.platform(),
          one.accountId(),
          one.accountName(),
          one.currency(),
          one.facts(),
          one.control(),
          one.difference());
    }
  }

  static ReconciliationAnswer of(
      List<Reconciliation.Account> accounts, List<Reconciliation.Difference> differences) {
    return new ReconciliationAnswer(
        accounts.stream().map(AccountAnswer::of).toList(),
        differences.stream().map(DifferenceAnswer::of).toList());
  }
}
