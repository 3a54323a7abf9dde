package io.tallawah.testing;

import io.tallawah.setup.SettingsProperties;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives an application context a database of its own, for tests that look at whole tables; a class
 * of its own names it.
 */
public abstract class OwnDatabase
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** The database. */
  protected abstract TestDatabase database();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Map<String, Object> properties = new HashMap<>(SettingsProperties.of(database().database()));
    properties.put("tallawah.home", Path.of("target/test-home").toAbsolutePath().toString());
    properties.put("tallawah.public-url", "http://localhost");
    properties.put("tallawah.serving", false);
    properties.put("tallawah.demo.enabled", false);
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(new MapPropertySource("a database of its own", properties));
  }
}
