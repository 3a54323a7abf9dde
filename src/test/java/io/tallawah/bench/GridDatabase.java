package io.tallawah.bench;

import io.tallawah.setup.SettingsProperties;
import io.tallawah.testing.TestDatabase;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** A database of its own, so that what other benchmarks have landed is not in the marts. */
class GridDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final class Own {
    static final TestDatabase INSTANCE = TestDatabase.fresh("bench_grid");
  }

  static TestDatabase get() {
    return Own.INSTANCE;
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Map<String, Object> properties = new HashMap<>(SettingsProperties.of(get().database()));
    properties.put("tallawah.home", Path.of("target/test-home").toAbsolutePath().toString());
    properties.put("tallawah.public-url", "http://localhost");
    properties.put("tallawah.serving", false);
    properties.put("tallawah.demo.enabled", false);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("grid benchmark", properties));
  }
}
