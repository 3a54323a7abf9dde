package io.tallawah.ingestion;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.DateRange;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import io.tallawah.tenancy.CurrentTenant;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes files from people, and lands them in the background. */
@Service
public class Uploads {

  private final CurrentTenant currentTenant;
  private final Connections connections;
  private final UploadStore store;
  private final UploadLander lander;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Uploads(
      CurrentTenant currentTenant,
      Connections connections,
      UploadStore store,
      UploadLander lander,
      Clock clock,
      ApplicationEventPublisher events) {
    this.currentTenant = currentTenant;
    this.connections = connections;
    this.store = store;
    this.lander = lander;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Stores the stream on disk and lets it be landed; returns as soon as it is stored. From then on
   * it will be landed, even when the application stops in between.
   *
   * @return a future that ends with what became of the file; until then {@link #list} tells
   * @throws ProblemException when the connection can't be used or the file is too large
   */
  @RequiresPermission(Permission.LAND_DATA)
  public CompletableFuture<Uploaded> receive(UploadRequest request, InputStream content) {
    UUID tenant = currentTenant.require().value();
    connections.findOrCreate(request.connection(), request.platform());
    UUID id = UUID.randomUUID();
    try {
      long bytes = store.store(id, content);
      UploadTicket ticket = UploadTicket.of(tenant, request, id, bytes, clock.instant());
      tell(id, request, bytes);
      store.write(ticket);
      return lander.submit(ticket);
    } catch (IOException e) {
      throw ProblemException.of(
              "“{0}” did not arrive whole.", "Upload it again.", request.fileName())
          .because(e);
    }
  }

  /** Before the ticket is there, without which nothing lands. */
  private void tell(UUID id, UploadRequest request, long bytes) {
    DateRange window = request.window();
    events.publishEvent(
        AuditEvent.change(
            "upload.received",
            id.toString(),
            Map.of(),
            Map.of(
                "file", request.fileName(),
                "connection", request.connection(),
                "platform", request.platform().id(),
                "bytes", bytes,
                "window", window == null ? "" : window.from() + ".." + window.to())));
  }

  /** The largest file that is taken, in bytes. */
  public long largest() {
    return store.largest();
  }

  /** The bound tenant's uploads of the last weeks, the latest first. */
  @RequiresPermission(Permission.VIEW_DATA)
  public List<Uploaded> list() {
    UUID tenant = currentTenant.require().value();
    return store.tickets().stream()
        .filter(ticket -> ticket.tenant().equals(tenant))
        .map(UploadTicket::upload)
        .toList();
  }
}
