package io.tallawah.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Texts that programs have failed on. */
public final class NaughtyStrings {

  private static final String VERSION = "2.0.4";
  private static final int SHOWN = 40;

  /** A short list of our own, for every run. */
  public static final List<String> OURS =
      List.of(
          "",
          " ",
          "\u0000",
          "a\u0000b",
          "<img src=x onerror=alert(1)>",
          "\"><script>alert(1)</script>",
          "javascript:alert(1)",
          "'; drop table app.tenant; --",
          "%' or '1'='1",
          "\\",
          "=cmd|' /C calc'!A0",
          "${jndi:ldap://127.0.0.1/x}#{7*7}{{7*7}}%s%n%x",
          "../../../../etc/passwd",
          "Content-Type: x\r\nSet-Cookie: a=b",
          "\u202Eright to left\u202C",
          "\uFEFFmark \u2028line \u0085next",
          "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD835\uDD4F",
          "Z\u0351\u036B\u0343\u036Aa\u0310l\u0342g\u0335o\u0336",
          "\u0130\u0131\u00DF\uFB01",
          "null",
          "1e400",
          "x".repeat(20_000));

  private NaughtyStrings() {}

  /** The Big List of Naughty Strings, fetched from the npm registry by its ordinary client. */
  public static List<String> bigList() throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of("target/blns").toAbsolutePath());
    Path file = folder.resolve("package/resources/blns.json");
    if (!Files.exists(file)) {
      run(folder, "npm", "pack", "--silent", "--ignore-scripts", "blns@" + VERSION);
      run(folder, "tar", "-xzf", "blns-" + VERSION + ".tgz");
    }
    List<String> texts = new ArrayList<>();
    JsonMapper.shared().readTree(file.toFile()).forEach(one -> texts.add(one.asString()));
    return texts;
  }

  /** A text so that a line of a report can hold it. */
  public static String shown(String text) {
    String begin = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    return begin.matches("[\\x20-\\x7e…]*")
        ? begin
        : HexFormat.of().formatHex(begin.getBytes(StandardCharsets.UTF_8));
  }

  private static void run(Path folder, String... command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("fetch.log").toFile())
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException(Files.readString(folder.resolve("fetch.log")));
    }
  }
}
