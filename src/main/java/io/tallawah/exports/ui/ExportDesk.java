package io.tallawah.exports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import io.tallawah.exports.Export;
import io.tallawah.exports.Exports;
import io.tallawah.identity.Permissions;
import io.tallawah.shared.Permission;
import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What screens need to ask for files and to hand them over. */
@Component
public record ExportDesk(Exports exports, CurrentTenant currentTenant, Permissions permissions) {

  private static final Executor SOON = CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS);

  /** Whether the tab's person may make files here. */
  boolean isOpen() {
    return permissions.allow(Permission.EXPORT_TABLES);
  }

  /** Calls back in the tab in a moment, if it is still there. */
  static void soon(UI tab, Runnable look) {
    SOON.execute(() -> tab.accessLater(look::run, () -> {}).run());
  }

  /** Gives the file of an export of the bound tenant; the request comes without its tab. */
  DownloadHandler file(Export export) {
    TenantId tenant = currentTenant.require();
    return (DownloadEvent event) -> hand(tenant, export.id(), event);
  }

  private void hand(TenantId tenant, UUID export, DownloadEvent event) throws IOException {
    try {
      currentTenant.callAs(
          tenant,
          () -> {
            write(export, event);
            return true;
          });
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private void write(UUID export, DownloadEvent event) throws IOException {
    Exports.Content content = exports.fetch(export).orElse(null);
    if (content == null) {
      event.getResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    event.setFileName(content.file().name());
    event.setContentType(content.format().contentType());
    event.setContentLength(content.file().bytes());
    Files.copy(content.path(), event.getOutputStream());
  }
}
