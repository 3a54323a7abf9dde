package io.tallawah.ingestion.internal;

import io.tallawah.shared.KeptSentence;
import io.tallawah.shared.Sentence;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rejected lines of one file, kept on disk until the load they belong to is written. */
final class RejectSpool implements AutoCloseable {

  private static final int LONGEST_TEXT = 10_000;

  /** What takes the rejects at the end. */
  interface Taker<E extends Exception> {
    void take(long line, @Nullable String stream, KeptSentence reason, String text) throws E;
  }

  private final Path folder;
  private @Nullable Path file;
  private @Nullable DataOutputStream output;
  private long count;

  RejectSpool(Path folder) {
    this.folder = folder;
  }

  synchronized long count() {
    return count;
  }

  /** Keeps a line and why it was rejected; bytes that are no text are replaced. */
  void add(long line, @Nullable String stream, Sentence reason, byte[] bytes, int from, int to) {
    keep(line, stream, KeptSentence.of(reason), bytes, from, to);
  }

  private synchronized void keep(
      long line, @Nullable String stream, KeptSentence reason, byte[] bytes, int from, int to) {
    count++;
    try {
      DataOutputStream target = output();
      target.writeLong(line);
      write(target, stream == null ? "" : cut(stream, Names.LONGEST_STREAM));
      write(target, reason);
      int end = Math.min(to, from + 4 * LONGEST_TEXT);
      String text = new String(bytes, from, end - from, StandardCharsets.UTF_8);
      write(target, cut(text, LONGEST_TEXT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hands over all rejects, in the order they came. */
  synchronized <E extends Exception> void forEach(Taker<E> taker) throws E, IOException {
    if (output == null || file == null) {
      return;
    }
    output.flush();
    try (DataInputStream input =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (long i = 0; i < count; i++) {
        long line = input.readLong();
        String stream = read(input);
        taker.take(line, stream.isEmpty() ? null : stream, reason(input), read(input));
      }
    }
  }

  private DataOutputStream output() throws IOException {
    if (output == null) {
      Files.createDirectories(folder);
      file = Files.createTempFile(folder, "rejects-", ".tmp");
      output = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
    }
    return output;
  }

  /** A text's first characters, without U+0000 and without half a surrogate pair at the end. */
  static String cut(String text, int longest) {
    String clean = text.replace("\0", "");
    if (clean.length() <= longest) {
      return clean;
    }
    boolean split = Character.isHighSurrogate(clean.charAt(longest - 1));
    return clean.substring(0, split ? longest - 1 : longest);
  }

  private static void write(DataOutputStream target, KeptSentence reason) throws IOException {
    String parts = reason.parts();
    write(target, reason.english());
    write(target, parts == null ? "" : parts);
  }

  private static KeptSentence reason(DataInputStream input) throws IOException {
    String english = read(input);
    String parts = read(input);
    return new KeptSentence(english, parts.isEmpty() ? null : parts);
  }

  private static void write(DataOutputStream target, String text) throws IOException {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    target.writeInt(utf8.length);
    target.write(utf8);
  }

  private static String read(DataInputStream input) throws IOException {
    return new String(input.readNBytes(input.readInt()), StandardCharsets.UTF_8);
  }

  @Override
  public synchronized void close() throws IOException {
    if (output != null) {
      output.close();
    }
    if (file != null) {
      Files.deleteIfExists(file);
    }
  }
}
