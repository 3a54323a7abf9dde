package io.tallawah.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Lets landing take place at one and the same time, whatever the machine's clock says. */
@TestConfiguration(proxyBeanMethods = false)
public class LandingClock {

  public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @Bean
  @Primary
  Clock landingClock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }
}
