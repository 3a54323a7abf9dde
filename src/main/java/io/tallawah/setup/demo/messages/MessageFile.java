package io.tallawah.setup.demo.messages;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of messages as a connector prints them in one sync. */
public final class MessageFile implements Closeable {

  private static final int RECORDS_A_MILLISECOND = 20;
  private static final int MILLIS_BETWEEN_STREAMS = 45_000;

  private final BufferedWriter writer;
  private String stream = "";
  private long time;
  private long count;
  private long records;

  public MessageFile(Path file, long startMillis) throws IOException {
    this.writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    this.time = startMillis;
    log("Starting syncing");
  }

  /** Begins a stream. */
  public void begin(String name) throws IOException {
    stream = name;
    time += MILLIS_BETWEEN_STREAMS;
    count = 0;
    status("STARTED");
  }

  public void record(Data data) throws IOException {
    if (count == 0) {
      status("RUNNING");
    }
    if (++count % RECORDS_A_MILLISECOND == 0) {
      time++;
    }
    records++;
    line(
        "{\"type\":\"RECORD\",\"record\":{\"stream\":"
            + Data.quoted(stream)
            + ",\"data\":"
            + data.end()
            + ",\"emitted_at\":"
            + time
            + "}}");
  }

  /** Ends the stream; what it read has a cursor. */
  public void end(String cursorField, String cursor) throws IOException {
    time++;
    line(
        "{\"type\":\"STATE\",\"state\":{\"type\":\"STREAM\",\"stream\":{\"stream_descriptor\":"
            + "{\"name\":"
            + Data.quoted(stream)
            + "},\"stream_state\":{"
            + Data.quoted(cursorField)
            + ":"
            + Data.quoted(cursor)
            + "}},\"sourceStats\":{\"recordCount\":"
            + count
            + ".0}}}");
    status("COMPLETE");
    log("Read " + count + " records from " + stream + " stream");
  }

  /** Records written so far. */
  public long records() {
    return records;
  }

  private void status(String status) throws IOException {
    line(
        "{\"type\":\"TRACE\",\"trace\":{\"type\":\"STREAM_STATUS\",\"emitted_at\":"
            + time
            + ".375,\"stream_status\":{\"stream_descriptor\":{\"name\":"
            + Data.quoted(stream)
            + "},\"status\":\""
            + status
            + "\"}}}");
  }

  private void log(String message) throws IOException {
    line(
        "{\"type\":\"LOG\",\"log\":{\"level\":\"INFO\",\"message\":" + Data.quoted(message) + "}}");
  }

  private void line(String json) throws IOException {
    writer.write(json);
    writer.write('\n');
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
