package io.tallawah.identity.cli;

import java.time.ZoneId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a person typed after {@code bootstrap-owner}. */
@CommandLine.Command(name = "bootstrap-owner", mixinStandardHelpOptions = true)
class OwnerOptions {

  @Option(
      names = "--email",
      required = true,
      paramLabel = "ADDRESS",
      description = "signs in with it")
  String email = "";

  @Option(
      names = "--tenant",
      required = true,
      paramLabel = "SLUG",
      description = "made if there is none")
  String tenant = "";

  @Option(
      names = "--tenant-name",
      paramLabel = "NAME",
      description = "of a new tenant; else its slug")
  @Nullable String tenantName;

  @Option(
      names = "--time-zone",
      paramLabel = "ZONE",
      description = "of a new tenant (${DEFAULT-VALUE})")
  ZoneId timeZone = ZoneId.of("America/Jamaica");

  @Option(
      names = "--currency",
      paramLabel = "ISO",
      description = "of a new tenant (${DEFAULT-VALUE})")
  Currency currency = Currency.getInstance("USD");
}
