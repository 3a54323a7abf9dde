package io.tallawah.setup.dbt;

import io.tallawah.setup.postgres.Folders;
import io.tallawah.setup.postgres.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The dbt project of this build, copied to a folder where dbt can read it. */
final class Project {

  private static final String ROOT = "/dbt/";
  private static final String MARK = ".tallawah-content";

  private final Path folder;

  Project(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  Path lock() {
    return folder.resolve("requirements.lock");
  }

  /** Copies it unless the very same is there; whether it did. */
  boolean refresh() throws IOException {
    SortedMap<String, byte[]> files = files();
    String content = hash(files);
    Path mark = folder.resolve(MARK);
    if (Files.exists(mark) && Files.readString(mark).equals(content)) {
      return false;
    }
    Folders.delete(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path target = folder.resolve(file.getKey()).normalize();
      Files.createDirectories(target.getParent());
      Files.write(target, file.getValue());
    }
    PrivateFiles.write(mark, content);
    return true;
  }

  private static SortedMap<String, byte[]> files() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (Resource resource :
        new PathMatchingResourcePatternResolver().getResources("classpath:dbt/**")) {
      String url = resource.getURL().toString();
      if (resource.isReadable() && !url.endsWith("/")) {
        files.put(
            url.substring(url.lastIndexOf(ROOT) + ROOT.length()), resource.getContentAsByteArray());
      }
    }
    return files;
  }

  private static String hash(Map<String, byte[]> files) {
    MessageDigest digest = Hashes.sha256();
    files.forEach((name, content) -> {
      digest.update((name + ":" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
      digest.update(content);
    });
    return HexFormat.of().formatHex(digest.digest());
  }
}
