package io.tallawah.setup;

import io.tallawah.setup.config.Settings;
import io.tallawah.setup.config.SettingsReader;
import io.tallawah.setup.postgres.Residence;
import io.tallawah.setup.start.StartProgress;
import io.tallawah.setup.start.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** What comes before the application context: settings, the data folder, the database. */
public final class Startup
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

  private final Settings settings;
  private final boolean server;
  private final StartProgress progress;

  private Startup(Settings settings, boolean server) {
    this.settings = settings;
    this.server = server;
    this.progress = server ? new StartProgress(Clock.systemUTC()) : StartProgress.ready();
  }

  /**
   * Reads the settings.
   *
   * @param server whether a web server is to start, and not a command
   * @throws io.tallawah.setup.InvalidSettingsException with every problem there is
   */
  public static Startup read(Map<String, String> environment, Path directory, boolean server) {
    return new Startup(SettingsReader.read(environment, directory), server);
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    Residence residence = open();
    SpringApplication.getShutdownHandlers().add(() -> close(residence));
    event
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "tallawah", SettingsProperties.of(settings, residence.database(), server)));
  }

  private Residence open() {
    progress.begin(Step.DATABASE);
    Residence residence = Residence.open(settings, server);
    progress.done(Step.DATABASE);
    return residence;
  }

  /** The steps of this start, for those who go through the later ones. */
  public ApplicationContextInitializer<ConfigurableApplicationContext> initializer() {
    return context -> context.getBeanFactory().registerSingleton("startProgress", progress);
  }

  private static void close(Residence residence) {
    try {
      residence.close();
    } catch (IOException e) {
      LOG.warn("The database did not stop in order; the next start recovers it", e);
    }
  }

  /** After logging is set up. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
