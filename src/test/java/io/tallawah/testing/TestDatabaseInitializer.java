package io.tallawah.testing;

import io.tallawah.setup.SettingsProperties;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Gives every application context of a test the shared test database, unless it has one. */
class TestDatabaseInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    if (!environment.containsProperty("tallawah.db.url")) {
      Map<String, Object> properties =
          new HashMap<>(SettingsProperties.of(TestDatabase.shared().database()));
      properties.put("tallawah.home", Path.of("target/test-home").toAbsolutePath().toString());
      properties.put("tallawah.public-url", "http://localhost");
      properties.put("tallawah.serving", false);
      properties.put("tallawah.demo.enabled", false);
      environment.getPropertySources().addLast(new MapPropertySource("test database", properties));
    }
  }
}
