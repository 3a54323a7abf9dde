package io.tallawah.setup.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTests {

  @TempDir private Path folder;

  @Test
  void oneProcessOwnsTheFolderAndOthersAreGuests() throws Exception {
    Home home = Home.open(folder);
    Process owner = holder();
    assertThat(answer(owner)).isEqualTo("owner");
    assertThat(HomeLock.tryOwn(home)).isNull();
    try (HomeLock guest = HomeLock.acquire(home)) {
      assertThat(guest.isOwner()).isFalse();
    }
    owner.destroyForcibly().waitFor();
  }

  @Test
  void aKilledOwnerLeavesTheFolderFree() throws Exception {
    Home home = Home.open(folder);
    Process owner = holder();
    assertThat(answer(owner)).isEqualTo("owner");
    owner.destroyForcibly().waitFor();
    try (HomeLock lock = Objects.requireNonNull(HomeLock.tryOwn(home))) {
      assertThat(lock.isOwner()).isTrue();
    }
  }

  private Process holder() throws IOException {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classes,
            LockHolder.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String answer(Process process) throws IOException {
    return process.inputReader().readLine();
  }
}
