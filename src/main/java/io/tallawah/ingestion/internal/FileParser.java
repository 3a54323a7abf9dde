package io.tallawah.ingestion.internal;

import io.tallawah.shared.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of messages and turns it into steps for the database and a tally. */
final class FileParser {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_STREAMS = 300;
  private static final long MOST_BUFFERED = 32L << 20;
  private static final Set<String> IGNORED =
      Set.of("LOG", "SPEC", "CONNECTION_STATUS", "CONTROL", "DESTINATION_CATALOG");

  /** What a connector says in place of a cursor, of a stream that it cannot read in part. */
  private static final String NO_CURSOR = "__ab_no_cursor_state_message";

  private final LandingPlan plan;
  private final Steps steps;
  private final RejectSpool rejects;
  private final FileTally tally = new FileTally();
  private final Map<String, RecordWriter> writers = new LinkedHashMap<>();
  private final Map<String, Map<String, ColumnType>> schemas;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, LandedTable> tablesByStream = new HashMap<>();
  private long buffered;
  private byte[] lastStream = new byte[0];
  private @Nullable RecordWriter lastWriter;

  FileParser(LandingPlan plan, Steps steps, RejectSpool rejects) {
    this.plan = plan;
    this.steps = steps;
    this.rejects = rejects;
    this.schemas = new HashMap<>(plan.schemas());
    for (LandedTable table : plan.tables().values()) {
      if (table.stream() != null) {
        tablesByStream.put(table.stream(), table);
        taken.add(table.name());
      }
    }
  }

  /** Reads the whole input. */
  FileTally parse(InputStream input) throws IOException {
    LineReader lines = new LineReader(input, plan.longestLine());
    Envelope envelope = new Envelope(plan.latest());
    while (lines.next()) {
      int from = lines.number() == 1 ? behindMark(lines) : lines.from();
      if (lines.tooLong()) {
        reject(lines, null, Sentence.of("longer than {0} bytes", plan.longestLine()));
      } else if (!isBlank(lines.buffer(), from, lines.to())) {
        message(lines, from, envelope);
      }
    }
    tally.lines = lines.number();
    writers.values().forEach(RecordWriter::flush);
    tally.streams().forEach(this::createIfComplete);
    return tally;
  }

  /** A stream that was read in full and had nothing has its table all the same. */
  private void createIfComplete(StreamTally stream) {
    boolean modelled = !stream.rules.columns().isEmpty() || schemas.containsKey(stream.stream);
    if (stream.complete && modelled && writers.size() < MOST_STREAMS) {
      writers.computeIfAbsent(stream.stream, name -> newWriter(stream, null)).table().create(steps);
    }
  }

  /** The tables that rows went to, by stream. */
  Map<String, RecordWriter> writers() {
    return writers;
  }

  private void message(LineReader lines, int from, Envelope envelope) {
    try {
      envelope.read(lines.buffer(), from, lines.to());
      String type = envelope.type();
      switch (type) {
        case "RECORD" -> record(lines.number(), envelope);
        case "TRACE" -> trace(json(lines, from).path("trace"));
        case "STATE" -> state(lines, from);
        case "CATALOG" -> schemas.putAll(Schemas.ofCatalog(json(lines, from)));
        default -> {
          if (!IGNORED.contains(type)) {
            throw new BadLineException("unknown type of message");
          }
        }
      }
    } catch (BadLineException e) {
      reject(lines, envelope.streamIfKnown(), e.reason());
    }
  }

  private void record(long line, Envelope envelope) throws BadLineException {
    RecordWriter writer = lastWriter;
    if (writer == null || !envelope.streamIs(lastStream)) {
      String stream = envelope.stream();
      envelope.data();
      envelope.emittedMicros();
      writer = writer(stream, envelope.namespace());
      lastWriter = writer;
      lastStream = stream.getBytes(StandardCharsets.UTF_8);
    }
    int before = writer.buffered();
    writer.write(line, envelope);
    buffered += writer.buffered() - before;
    if (buffered > MOST_BUFFERED) {
      writers.values().forEach(RecordWriter::flush);
      buffered = 0;
    }
  }

  private RecordWriter writer(String stream, @Nullable String namespace) throws BadLineException {
    RecordWriter known = writers.get(stream);
    if (known != null) {
      return known;
    }
    if (writers.size() >= MOST_STREAMS) {
      throw new BadLineException("more than {0} streams in one file", MOST_STREAMS);
    }
    RecordWriter writer = newWriter(streamTally(stream), namespace);
    writers.put(stream, writer);
    return writer;
  }

  private RecordWriter newWriter(StreamTally stream, @Nullable String namespace) {
    Map<String, ColumnType> declared = schemas.get(stream.stream);
    StreamRules rules = declared == null ? stream.rules : stream.rules.withColumns(declared);
    StreamTable table = table(stream.stream, rules);
    return new RecordWriter(table, stream, plan.file(), steps, namespace);
  }

  private StreamTally streamTally(String stream) {
    StreamTally known = tally.find(stream);
    if (known == null) {
      known = new StreamTally(stream, plan.streams().of(stream));
      known.fullRefresh = plan.fullRefreshes().contains(stream);
      tally.add(known);
    }
    return known;
  }

  private StreamTable table(String stream, StreamRules rules) {
    LandedTable landed = tablesByStream.get(stream);
    String name = landed == null ? newTable(stream) : landed.name();
    taken.add(name);
    LandedTable there = landed == null ? plan.tables().get(name) : landed;
    return new StreamTable(plan.schema(), name, stream, rules, there);
  }

  private String newTable(String stream) {
    return Names.table(
        plan.schema(),
        stream,
        name -> taken.contains(name) || plan.streams().isReserved(name, stream));
  }

  private void trace(JsonNode trace) throws BadLineException {
    switch (trace.path("type").asString("")) {
      case "STREAM_STATUS" -> {
        JsonNode status = trace.path("stream_status");
        String stream = described(status);
        if (stream.isEmpty() || tally.streams().size() > 10 * MOST_STREAMS) {
          throw new BadLineException("a status of no stream");
        }
        streamTally(stream).status(status.path("status").asString(""), micros(trace));
      }
      case "ERROR" -> error(described(trace.path("error")));
      default -> {}
    }
  }

  /** All that a state tells us is that a stream was read from its beginning, without a cursor. */
  private void state(LineReader lines, int from) {
    try {
      JsonNode state = json(lines, from).path("state").path("stream");
      String stream = described(state);
      StreamTally known = tally.find(stream);
      if (known != null && state.path("stream_state").path(NO_CURSOR).asBoolean(false)) {
        known.fullRefresh = true;
      }
    } catch (BadLineException e) {
      // a state is for the connector, which may write into it what it likes
    }
  }

  private static String described(JsonNode node) throws BadLineException {
    return Names.stream(node.path("stream_descriptor").path("name").asString(""));
  }

  private void error(String stream) {
    if (stream.isEmpty() || tally.streams().size() > 10 * MOST_STREAMS) {
      tally.failed = true;
    } else {
      streamTally(stream).failed = true;
    }
  }

  /** When a trace was emitted, or -1 when it doesn't say so or says a time of the future. */
  private long micros(JsonNode trace) {
    JsonNode emitted = trace.path("emitted_at");
    double micros = emitted.isNumber() ? emitted.doubleValue() * 1000 : -1;
    return micros >= 0 && micros <= plan.latest() ? (long) micros : -1;
  }

  private JsonNode json(LineReader lines, int from) throws BadLineException {
    try {
      return JSON.readTree(lines.buffer(), from, lines.to() - from);
    } catch (JacksonException e) {
      throw new BadLineException("not JSON");
    }
  }

  private void reject(LineReader lines, @Nullable String stream, Sentence reason) {
    rejects.add(lines.number(), stream, reason, lines.buffer(), lines.from(), lines.to());
    StreamTally known = stream == null ? null : tally.find(stream);
    if (known != null) {
      known.rejected++;
    } else if (stream == null) {
      tally.rejectedOfNoStream++;
    } else if (tally.streams().size() < 10 * MOST_STREAMS) {
      streamTally(stream).rejected++;
    } else {
      tally.rejectedOfNoStream++;
    }
  }

  private static int behindMark(LineReader lines) {
    byte[] bytes = lines.buffer();
    int from = lines.from();
    boolean mark =
        lines.to() - from >= 3
            && (bytes[from] & 0xFF) == 0xEF
            && (bytes[from + 1] & 0xFF) == 0xBB
            && (bytes[from + 2] & 0xFF) == 0xBF;
    return mark ? from + 3 : from;
  }

  private static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
