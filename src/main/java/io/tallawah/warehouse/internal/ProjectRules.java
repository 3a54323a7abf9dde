package io.tallawah.warehouse.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The version of the rules that this build's dbt project computes by. */
final class ProjectRules {

  private static final String PROJECT = "/dbt/dbt_project.yml";

  private ProjectRules() {}

  static int version() {
    try (InputStream file = ProjectRules.class.getResourceAsStream(PROJECT)) {
      if (file == null) {
        throw new IllegalStateException("the dbt project is missing from this build");
      }
      Map<String, Map<String, Object>> project =
          new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
      return (Integer) project.getOrDefault("vars", Map.of()).getOrDefault("rules", 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
