package io.tallawah.insights;

import io.tallawah.setup.SettingsProperties;
import io.tallawah.shared.ui.ScreenTasks;
import io.tallawah.testing.TestDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the screens and services of insights in a database of their own, whose marts are made
 * by {@link Marts} and not by dbt. What a screen loads is loaded at once.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = InsightsTest.OwnDatabase.class)
@Import(InsightsTest.AtOnce.class)
public @interface InsightsTest {

  /** The database, made once. */
  final class OwnDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final TestDatabase DATABASE = TestDatabase.fresh("insights");

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      Marts.create(DATABASE.dbt());
      CreativeMarts.create(DATABASE.dbt());
      PlaceMarts.create(DATABASE.dbt());
      ResultMarts.create(DATABASE.dbt());
      NotCountedMarts.create(DATABASE.dbt());
      HealthMarts.create(DATABASE.dbt());
      Map<String, Object> properties = new HashMap<>(SettingsProperties.of(DATABASE.database()));
      properties.put("tallawah.home", Path.of("target/test-home").toAbsolutePath().toString());
      properties.put("tallawah.public-url", "http://localhost");
      properties.put("tallawah.serving", false);
      properties.put("tallawah.demo.enabled", false);
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("insights database", properties));
    }
  }

  /** Loads on the caller's own thread, unless a test says where. */
  @TestConfiguration(proxyBeanMethods = false)
  class AtOnce {

    @Bean(name = ScreenTasks.EXECUTOR, defaultCandidate = false)
    Loading screenTaskExecutor() {
      return new Loading();
    }
  }

  /** Where what a screen asks is loaded. */
  final class Loading implements Executor {

    private volatile Executor where = Runnable::run;

    @Override
    public void execute(Runnable task) {
      where.execute(task);
    }

    /** Each on a thread of its own, as it is outside of tests. */
    public void onThreads() {
      where = Thread::startVirtualThread;
    }

    /** At once, on the caller's. */
    public void atOnce() {
      where = Runnable::run;
    }
  }
}
