package io.tallawah;

import java.util.OptionalInt;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one entry point: {@code serve} (the default) or a named command. */
@Modulithic(systemName = "Tallawah")
@SpringBootApplication
public class TallawahApplication {

  public static void main(String[] args) {
    OptionalInt exitCode = new CommandLine(System.out, System.err).run(args);
    exitCode.ifPresent(System::exit);
  }
}
