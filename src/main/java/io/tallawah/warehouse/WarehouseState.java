package io.tallawah.warehouse;

import io.tallawah.warehouse.internal.RunQueue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Whether there is anything to transform, over all tenants; for the start of the server. */
@Component
public class WarehouseState {

  private static final String PROJECT = "/dbt/dbt_project.yml";

  private final RunQueue queue;

  WarehouseState(RunQueue queue) {
    this.queue = queue;
  }

  /** Whether the marts are there, built by this version's rules, and nothing is queued. */
  public boolean isUpToDate() {
    return queue.martsExist()
        && queue.publishedRules().filter(version -> version == rules()).isPresent()
        && queue.state().isEmpty();
  }

  private static int rules() {
    try (InputStream file = WarehouseState.class.getResourceAsStream(PROJECT)) {
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
