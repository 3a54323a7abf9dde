package io.tallawah;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one entry point: {@code serve} (the default) or a named command. */
@Modulithic(systemName = "Tallawah")
@SpringBootApplication
public class TallawahApplication {

  public static void main(String[] args) {
    SpringApplication.run(TallawahApplication.class, args);
  }
}
