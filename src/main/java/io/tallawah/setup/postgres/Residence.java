package io.tallawah.setup.postgres;

import io.tallawah.setup.config.DatabaseAddress;
import io.tallawah.setup.config.OutsideDatabase;
import io.tallawah.setup.config.Settings;
import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This process's stay in a data folder: its lock, and, when it is the owner, the running database.
 */
public final class Residence implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Residence.class);
  private static final String DATABASE = "tallawah";
  private static final Duration GUEST_PATIENCE = Duration.ofMinutes(2);
  private static final long RETRY_MILLIS = 250;

  private final HomeLock lock;
  private final boolean server;
  private final @Nullable EmbeddedServer embedded;
  private final Database database;

  private Residence(
      HomeLock lock, boolean server, @Nullable EmbeddedServer embedded, Database database) {
    this.lock = lock;
    this.server = server;
    this.embedded = embedded;
    this.database = database;
  }

  /**
   * Moves in.
   *
   * @param server whether this process is to be the web server, of which a folder has one
   * @throws ProblemException in one sentence, when that cannot be
   */
  public static Residence open(Settings settings, boolean server) {
    try {
      Home home = Home.open(settings.home());
      HomeLock lock = server ? own(home) : HomeLock.acquire(home);
      OutsideDatabase outside = settings.outside();
      if (outside != null) {
        requireFit(outside);
        return new Residence(
            lock, server, null, new Database(outside.address(), outside.logins(), false));
      }
      return lock.isOwner() ? startDatabase(home, lock, server) : joinDatabase(home, lock);
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new ProblemException(
          "The database in " + settings.home() + " did not start.",
          "logs/postgres.log in that folder has the reason.",
          e);
    }
  }

  private static HomeLock own(Home home) throws IOException {
    HomeLock lock = HomeLock.tryOwn(home);
    if (lock == null) {
      throw new ProblemException(
          "Tallawah already runs on " + home.folder() + " (process " + owner(home) + ").",
          "Use that one, stop it first, or set TALLAWAH_HOME to another folder.");
    }
    return lock;
  }

  private static void requireFit(OutsideDatabase outside) {
    List<String> problems = DatabaseCheck.problems(outside);
    if (!problems.isEmpty()) {
      throw new ProblemException(
          "The database cannot be used. " + String.join(" ", problems),
          "check-config says when all is well.");
    }
  }

  private static String owner(Home home) throws IOException {
    return Files.readString(home.lock()).strip();
  }

  private static Residence startDatabase(Home home, HomeLock lock, boolean server)
      throws IOException, SQLException {
    Secrets secrets = new Secrets(home.secrets());
    EmbeddedServer embedded = EmbeddedServer.start(home.database(), secrets, home.logs());
    Database database = new Database(embedded.address(DATABASE), secrets.logins(), true);
    RolesScript.provision(database.address(), secrets.superuser(), database.logins());
    return new Residence(lock, server, embedded, database);
  }

  private static Residence joinDatabase(Home home, HomeLock lock) throws IOException, SQLException {
    long deadline = System.nanoTime() + GUEST_PATIENCE.toNanos();
    while (true) {
      try {
        return new Residence(lock, false, null, findDatabase(home));
      } catch (IOException | SQLException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
        LOG.debug("The other process's database does not answer yet", e);
        pause();
      }
    }
  }

  private static Database findDatabase(Home home) throws IOException, SQLException {
    Secrets secrets = new Secrets(home.secrets());
    int port = new ServerPort(home.database().resolve("port")).recorded();
    Database database =
        new Database(
            new DatabaseAddress("127.0.0.1", port, DATABASE, "disable"), secrets.logins(), true);
    RolesScript.connect(database.address(), database.logins().owner()).close();
    return database;
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(RETRY_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the database", e);
    }
  }

  public Database database() {
    return database;
  }

  /** Whether this process owns the data folder. */
  public boolean isOwner() {
    return lock.isOwner();
  }

  /** Moves out: stops the database if it runs here, then lets go of the folder. */
  @Override
  public void close() throws IOException {
    try (lock) {
      if (embedded == null) {
        return;
      }
      if (server) {
        embedded.close();
      } else {
        try (FileChannel closed = lock.closeToGuests()) {
          embedded.close();
          LOG.debug("No guest is left: {}", closed);
        }
      }
    }
  }
}
