package io.tallawah.warehouse.internal;

import io.tallawah.warehouse.DbtInstallation;
import io.tallawah.warehouse.TransformRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How dbt is called. */
final class DbtCommand {

  private DbtCommand() {}

  static ProcessBuilder of(
      DbtInstallation.Paths dbt, DbtTarget target, TransformRequest request, String application) {
    ProcessBuilder builder =
        new ProcessBuilder(arguments(dbt, target, request))
            .directory(dbt.project().toFile())
            .redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("TALLAWAH_") || name.startsWith("PYTHON"));
    environment.putAll(target.variables());
    // not in the profile: with another profile than before dbt parses the whole project anew
    environment.put("PGAPPNAME", application);
    environment.put("DO_NOT_TRACK", "1");
    environment.put("DBT_SEND_ANONYMOUS_USAGE_STATS", "false");
    environment.put("PYTHONUNBUFFERED", "1");
    environment.put("PYTHONUTF8", "1");
    return builder;
  }

  private static List<String> arguments(
      DbtInstallation.Paths dbt, DbtTarget target, TransformRequest request) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                dbt.program().toString(),
                "build",
                "--profiles-dir",
                dbt.project().toString(),
                "--project-dir",
                dbt.project().toString(),
                "--target",
                target.target(),
                "--target-path",
                dbt.work().resolve("target").toString(),
                "--log-path",
                dbt.work().resolve("logs").toString(),
                "--log-format",
                "json",
                "--log-level",
                "info"));
    if (request.fullRefresh()) {
      arguments.add("--full-refresh");
    }
    if (request.select() != null) {
      arguments.addAll(List.of("--select", request.select()));
    }
    if (!request.nightly()) {
      arguments.addAll(List.of("--exclude", "tag:nightly"));
    }
    return arguments;
  }
}
