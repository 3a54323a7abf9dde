package io.tallawah.ingestion;

import io.tallawah.identity.SystemIdentity;
import io.tallawah.shared.Platform;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import java.nio.file.Files;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lands uploaded files, one after the other. What had not ended when the application stopped is
 * landed at its next start; landing the same bytes twice is harmless.
 */
@Component
class UploadLander implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(UploadLander.class);

  private final UploadStore store;
  private final Connections connections;
  private final Ingestion ingestion;
  private final CurrentTenant currentTenant;
  private final SystemIdentity system;
  private final Clock clock;
  private final boolean serving;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("uploads").daemon().factory());

  UploadLander(
      UploadStore store,
      Connections connections,
      Ingestion ingestion,
      CurrentTenant currentTenant,
      SystemIdentity system,
      Clock clock,
      @Value("${tallawah.serving:true}") boolean serving) {
    this.store = store;
    this.connections = connections;
    this.ingestion = ingestion;
    this.currentTenant = currentTenant;
    this.system = system;
    this.clock = clock;
    this.serving = serving;
  }

  /** Lands it when its turn comes; the future ends with what became of it, never with an error. */
  CompletableFuture<Uploaded> submit(UploadTicket ticket) {
    return CompletableFuture.supplyAsync(() -> land(ticket), executor);
  }

  /** A command beside a running server leaves the server's uploads alone. */
  @EventListener(ApplicationReadyEvent.class)
  void resume() {
    if (serving) {
      var unused = resumeUnfinished(); // each tells for itself what became of it
    }
  }

  /** The future ends when all of them have. */
  CompletableFuture<Void> resumeUnfinished() {
    store.tidy(clock.instant());
    return CompletableFuture.allOf(
        store.tickets().reversed().stream()
            .filter(UploadTicket::unfinished)
            .map(this::submit)
            .toArray(CompletableFuture<?>[]::new));
  }

  private Uploaded land(UploadTicket ticket) {
    UploadTicket ended;
    try {
      ended =
          currentTenant.callAs(
              new TenantId(ticket.tenant()), () -> system.callAs("upload", () -> landNow(ticket)));
      store.write(ended);
      store.deleteFile(ticket.upload().id());
    } catch (Exception e) {
      LOG.error("Upload {} was not landed", ticket.upload().id(), e);
      ended = ticket.failed(problem(e));
      store.write(ended);
    }
    return ended.upload();
  }

  private UploadTicket landNow(UploadTicket ticket) {
    Uploaded upload = ticket.upload();
    if (!Files.exists(store.file(upload.id()))) {
      throw new ProblemException("The uploaded file is no longer there.", "Upload it again.");
    }
    store.write(ticket.landing());
    DataConnection connection =
        connections.findOrCreate(upload.connection(), new Platform(upload.platform()));
    return ticket.landed(
        ingestion.land(
            LandingRequest.of(connection.id(), store.file(upload.id()))
                .named(upload.fileName())
                .withWindow(ticket.window())));
  }

  private static ProblemException problem(Exception e) {
    return e instanceof ProblemException known
        ? known
        : new ProblemException("The file could not be landed.", "The log says why.", e);
  }

  @Override
  public void destroy() {
    executor.shutdownNow();
  }
}
