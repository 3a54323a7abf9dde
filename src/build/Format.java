import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.ImportOrderer;
import com.google.googlejavaformat.java.JavaFormatterOptions;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Checks or fixes the format of every Java file: {@code Format check|fix ROOT}. */
class Format {

  public static void main(String[] args) throws Exception {
    boolean fix = args[0].equals("fix");
    Formatter formatter = new Formatter(JavaFormatterOptions.defaultOptions());
    int different = 0;
    for (Path file : sources(Path.of(args[1], "src"))) {
      String now = Files.readString(file);
      String wanted =
          formatter.formatSource(
              ImportOrderer.reorderImports(
                  RemoveUnusedImports.removeUnusedImports(now), JavaFormatterOptions.Style.GOOGLE));
      if (!wanted.equals(now)) {
        different++;
        System.out.println((fix ? "formatted " : "not formatted: ") + file);
        if (fix) {
          Files.writeString(file, wanted);
        }
      }
    }
    if (different > 0 && !fix) {
      System.out.println("Run: mvn validate exec:exec@format -Dformat.mode=fix");
      System.exit(1);
    }
  }

  private static List<Path> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
