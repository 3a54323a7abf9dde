package io.tallawah.ingestion;

import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Uploaded files and their tickets on disk. A ticket is written whole or not at all. */
class UploadStore {

  private static final Logger LOG = LoggerFactory.getLogger(UploadStore.class);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final String TICKET = ".json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path folder;
  private final long largest;

  UploadStore(Path folder, long largest) {
    this.folder = folder;
    this.largest = largest;
  }

  long largest() {
    return largest;
  }

  Path file(UUID id) {
    return folder.resolve(id + ".jsonl");
  }

  /** Stores a stream; returns its length. Nothing stays of one that is too large or breaks off. */
  long store(UUID id, InputStream content) throws IOException {
    Files.createDirectories(folder);
    Path part = folder.resolve(id + ".part");
    try (OutputStream target = Files.newOutputStream(part)) {
      long bytes = copy(content, target);
      Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
      return bytes;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private long copy(InputStream content, OutputStream target) throws IOException {
    byte[] block = new byte[1 << 16];
    long bytes = 0;
    int read;
    while ((read = content.readNBytes(block, 0, block.length)) > 0) {
      if (bytes == 0) {
        UploadContent.check(block, read);
      }
      bytes += read;
      if (bytes > largest) {
        throw ProblemException.of(
            "The file is larger than {0} MB.",
            "Split it, or land it on the command line, which has no limit.", largest >> 20);
      }
      target.write(block, 0, read);
    }
    return bytes;
  }

  void write(UploadTicket ticket) {
    try {
      UUID id = ticket.upload().id();
      Path next = folder.resolve(id + ".next");
      Files.write(next, JSON.writeValueAsBytes(ticket));
      Files.move(
          next,
          folder.resolve(id + TICKET),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All tickets, the latest upload first. */
  List<UploadTicket> tickets() {
    List<UploadTicket> tickets = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return tickets;
    }
    try (var files = Files.newDirectoryStream(folder, "*" + TICKET)) {
      for (Path file : files) {
        read(file, tickets);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    tickets.sort(
        Comparator.comparing((UploadTicket ticket) -> ticket.upload().receivedAt()).reversed());
    return tickets;
  }

  private static void read(Path file, List<UploadTicket> tickets) {
    try {
      tickets.add(JSON.readValue(Files.readAllBytes(file), UploadTicket.class));
    } catch (IOException | JacksonException e) {
      LOG.warn("The upload's ticket {} cannot be read", file.getFileName(), e);
    }
  }

  /** Deletes an upload's file; its ticket stays. */
  void deleteFile(UUID id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException e) {
      LOG.warn("The uploaded file {} could not be deleted", id, e);
    }
  }

  /** Deletes all of a tenant's, tickets and files; returns how many uploads there were. */
  long remove(UUID tenant) {
    long removed = 0;
    for (UploadTicket ticket : tickets()) {
      if (ticket.tenant().equals(tenant)) {
        forget(ticket);
        removed++;
      }
    }
    return removed;
  }

  private void forget(UploadTicket ticket) {
    try {
      Files.deleteIfExists(file(ticket.upload().id()));
      Files.deleteIfExists(folder.resolve(ticket.upload().id() + TICKET));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes tickets that nobody asks for any more, and what broke off. */
  void tidy(Instant now) {
    for (UploadTicket ticket : tickets()) {
      if (!ticket.unfinished() && ticket.upload().receivedAt().isBefore(now.minus(KEPT))) {
        try {
          Files.deleteIfExists(folder.resolve(ticket.upload().id() + TICKET));
          deleteFile(ticket.upload().id());
        } catch (IOException e) {
          LOG.warn("The ticket of upload {} could not be deleted", ticket.upload().id(), e);
        }
      }
    }
  }
}
