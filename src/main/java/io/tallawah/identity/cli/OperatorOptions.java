package io.tallawah.identity.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** What a person typed after {@code operator}. */
@CommandLine.Command(name = "operator", mixinStandardHelpOptions = true)
class OperatorOptions {

  @Option(
      names = "--email",
      required = true,
      paramLabel = "ADDRESS",
      description = "signs in with it; no member of a tenant")
  String email = "";

  @Option(names = "--end", description = "the person is an operator no longer")
  boolean end;
}
