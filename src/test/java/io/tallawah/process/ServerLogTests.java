package io.tallawah.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the embedded server's log holds is of use to who looks for a fault. */
class ServerLogTests {

  private final Product product = Product.shared();

  @Test
  void noTransactionBeginsInAnotherOrEndsTwice() throws IOException {
    try (Stream<String> log =
        Files.lines(product.installation().home().resolve("logs/postgres.log"))) {
      assertThat(log.filter(line -> line.contains("transaction in progress"))).isEmpty();
    }
  }
}
