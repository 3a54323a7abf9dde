package io.tallawah.operator.ui;

import io.tallawah.operator.TenantExport;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;

/** A tenant's exports, as an owner or as an operator has them. */
interface ExportSource {

  List<TenantExport> list();

  void ask();

  /** Writes an archive, in a request of its own; asks for the permission again. */
  void download(UUID export, OutputStream out) throws IOException;
}
