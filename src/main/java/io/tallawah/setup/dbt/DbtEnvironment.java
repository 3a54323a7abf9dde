package io.tallawah.setup.dbt;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.tallawah.shared.ProblemException;
import io.tallawah.warehouse.DbtInstallation;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Our own dbt in the data folder, or the one that {@code TALLAWAH_DBT} names. */
@Component
public class DbtEnvironment implements DbtInstallation {

  private static final Logger LOG = LoggerFactory.getLogger(DbtEnvironment.class);

  private final Project project;
  private final Venv venv;
  private final Path work;
  private final Path lock;
  private final @Nullable Path given;
  private volatile @Nullable ProblemException problem;
  private @Nullable Paths ready;

  DbtEnvironment(
      @Value("${tallawah.home}") Path home,
      @Value("${tallawah.dbt.program:#{null}}") @Nullable Path given) {
    Path folder = home.resolve("dbt");
    this.project = new Project(folder.resolve("project"));
    this.venv = new Venv(folder.resolve("venv"), project.lock());
    this.work = folder.resolve("work");
    this.lock = folder.resolve("lock");
    this.given = given;
  }

  /**
   * Makes it ready; progress hears of each package.
   *
   * @throws ProblemException when that cannot be, which is then also {@link #problem()}
   */
  public synchronized Paths prepare(InstallProgress progress) {
    if (ready != null) {
      return ready;
    }
    try {
      Paths paths = make(progress);
      ready = paths;
      problem = null;
      return paths;
    } catch (ProblemException e) {
      problem = e;
      throw e;
    } catch (IOException e) {
      ProblemException why =
          new ProblemException(
              "dbt's environment could not be made.", "The log has the reason.", e);
      problem = why;
      throw why;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException("dbt's environment was not finished.", "Start again.", e);
    }
  }

  private Paths make(InstallProgress progress) throws IOException, InterruptedException {
    Files.createDirectories(work);
    try (FileChannel channel = FileChannel.open(lock, CREATE, WRITE);
        FileLock alone = channel.lock()) {
      LOG.debug("Nobody else prepares dbt: {}", alone);
      if (project.refresh()) {
        // what dbt has parsed of another project
        Files.deleteIfExists(work.resolve("target").resolve("partial_parse.msgpack"));
      }
      if (given == null && !venv.isReady()) {
        venv.make(progress);
      }
    }
    return new Paths(given == null ? venv.dbt() : given, project.folder(), work);
  }

  @Override
  public Paths paths() {
    return prepare(InstallProgress.SILENT);
  }

  @Override
  public Optional<ProblemException> problem() {
    return Optional.ofNullable(problem);
  }
}
