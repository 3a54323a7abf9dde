package io.tallawah.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Looks for texts in a file of any kind, as a machine may hold them. */
final class ByteSearch {

  private static final int BLOCK = 1 << 22;
  private static final List<Charset> FORMS =
      List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

  private ByteSearch() {}

  /** The names of those that are in it; a file that has just gone holds nothing. */
  static Set<String> find(Path file, Map<String, String> texts) throws IOException {
    List<byte[]> needles = new ArrayList<>();
    List<String> names = new ArrayList<>();
    texts.forEach((name, text) ->
        FORMS.forEach(form -> {
          needles.add(text.getBytes(form));
          names.add(name);
        }));
    int longest = needles.stream().mapToInt(one -> one.length).max().orElse(0);
    Set<String> found = new TreeSet<>();
    byte[] window = new byte[BLOCK + longest];
    int kept = 0;
    try (InputStream in = Files.newInputStream(file)) {
      int read;
      while ((read = in.readNBytes(window, kept, BLOCK)) > 0) {
        int length = kept + read;
        for (int i = 0; i < needles.size(); i++) {
          if (!found.contains(names.get(i)) && contains(window, length, needles.get(i))) {
            found.add(names.get(i));
          }
        }
        kept = Math.min(longest, length);
        System.arraycopy(window, length - kept, window, 0, kept);
      }
    } catch (NoSuchFileException e) {
      return Set.of();
    }
    return found;
  }

  private static boolean contains(byte[] window, int length, byte[] needle) {
    byte first = needle[0];
    for (int at = 0; at <= length - needle.length; at++) {
      if (window[at] == first
          && Arrays.equals(window, at, at + needle.length, needle, 0, needle.length)) {
        return true;
      }
    }
    return false;
  }
}
