package io.tallawah.operator;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in an archive of a tenant's rows. */
final class ReadArchive {

  private ReadArchive() {}

  static Map<String, byte[]> unzip(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  static byte[] content(Map<String, byte[]> archive, String file) {
    return Objects.requireNonNull(archive.get(file), file);
  }

  static List<String> lines(byte[] content) {
    return new String(content, StandardCharsets.UTF_8).lines().toList();
  }

  static List<JsonNode> rows(Map<String, byte[]> archive, String file) {
    return lines(content(archive, file)).stream()
        .map(line -> JsonMapper.shared().readTree(line))
        .toList();
  }

  static JsonNode file(JsonNode manifest, String table) {
    for (JsonNode file : manifest.get("files")) {
      if (file.get("table").asString().equals(table)) {
        return file;
      }
    }
    throw new AssertionError("no file of " + table);
  }
}
