package io.tallawah.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class EnvironmentExampleTests {

  private static final Pattern SETTING = Pattern.compile("\"(TALLAWAH_[A-Z_]*[A-Z]|SERVER_PORT)\"");

  @Test
  void everySettingThatIsReadIsExplained() throws IOException {
    String example = Files.readString(Path.of(".env.example"));
    Set<String> read = new TreeSet<>();
    for (String file :
        new String[] {
          "SettingsReader", "OutsideDatabaseReader", "KeyReader", "MailReader", "WebReader"
        }) {
      Path source = Path.of("src/main/java/io/tallawah/setup/config", file + ".java");
      Matcher names = SETTING.matcher(Files.readString(source));
      while (names.find()) {
        read.add(names.group(1));
      }
    }
    assertThat(read).contains("TALLAWAH_HOME", "TALLAWAH_DB_URL", "SERVER_PORT");
    assertThat(read).allSatisfy(name -> assertThat(example).contains("#" + name + "="));
  }
}
