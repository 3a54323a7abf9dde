package io.tallawah.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where chains ended, written down outside the database: in a file a month that is only ever added
 * to, and in the log.
 */
@Component
public class Anchors {

  /** Where a chain ended at some time. */
  record Anchor(String chain, Head head, Instant at) {}

  /** What the files say, and which of their lines are not ours. */
  record Read(List<Anchor> anchors, List<String> foreign) {}

  private static final Logger LOG = LoggerFactory.getLogger(Anchors.class);
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

  private final Map<Chain, Head> moved = new HashMap<>();
  private final Path folder;
  private final Codes codes;
  private final Clock clock;

  Anchors(@Value("${tallawah.home:var}") Path home, Codes codes, Clock clock) {
    this.folder = home.resolve("audit-anchors");
    this.codes = codes;
    this.clock = clock;
  }

  /** A chain ends here now. */
  void moved(Chain chain, Head head) {
    synchronized (moved) {
      moved.put(chain, head);
    }
  }

  /** Writes down the ends that have moved since the last time. */
  public void write() {
    Map<Chain, Head> ends;
    synchronized (moved) {
      ends = Map.copyOf(moved);
      moved.clear();
    }
    if (ends.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    StringBuilder lines = new StringBuilder();
    ends.forEach((chain, head) -> {
      lines.append(line(chain.name(), head, now)).append('\n');
      LOG.info("audit chain {} ends at {} {}", chain.name(), head.seq(), head.mac());
    });
    append(folder.resolve("heads-" + MONTH.format(now) + ".jsonl"), lines.toString());
  }

  /** Every anchor there is. */
  Read read() {
    Read read = new Read(new ArrayList<>(), new ArrayList<>());
    try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.empty()) {
      for (Path file : files.sorted().toList()) {
        int number = 0;
        for (String line : Files.readAllLines(file)) {
          number++;
          take(line, file.getFileName() + ", line " + number, read);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  private void take(String line, String place, Read into) {
    try {
      JsonNode node = JSON.readTree(line);
      Anchor anchor =
          new Anchor(
              node.path("chain").asString(),
              new Head(node.path("seq").asLong(), code(node, "mac")),
              Instant.parse(node.path("at").asString()));
      Code code = codes.anchor(anchor.chain(), anchor.head(), anchor.at());
      if (code.equals(code(node, "code"))) {
        into.anchors().add(anchor);
        return;
      }
    } catch (JacksonException | IllegalArgumentException | java.time.DateTimeException e) {
      LOG.debug("no anchor: {}", place, e);
    }
    into.foreign().add(place);
  }

  private static Code code(JsonNode node, String field) {
    return Code.of(HexFormat.of().parseHex(node.path(field).asString()));
  }

  private String line(String chain, Head head, Instant at) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("at", at.toString());
    fields.put("chain", chain);
    fields.put("seq", head.seq());
    fields.put("mac", head.mac().hex());
    fields.put("code", codes.anchor(chain, head, at).hex());
    return JSON.writeValueAsString(fields);
  }

  private void append(Path file, String text) {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
