package io.tallawah.ingestion;

import io.tallawah.ingestion.internal.Compaction;
import io.tallawah.ingestion.internal.LandedAccounts;
import io.tallawah.ingestion.internal.Landing;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the loader to work on the loader's own connection. */
@Configuration
class IngestionConfiguration {

  @Bean
  Landing landing(
      @Qualifier("loaderDataSource") DataSource loader,
      @Value("${tallawah.home:var}") Path home,
      @Value("${tallawah.ingestion.longest-line:16777216}") int longestLine,
      Clock clock) {
    return new Landing(loader, home.resolve("temporary"), longestLine, clock);
  }

  @Bean
  Compaction compaction(
      @Qualifier("loaderDataSource") DataSource loader,
      @Value("${tallawah.ingestion.rest-of-compaction:400ms}") Duration betweenPieces) {
    return new Compaction(loader, betweenPieces);
  }

  @Bean
  LandedAccounts landedAccounts(@Qualifier("loaderDataSource") DataSource loader) {
    return new LandedAccounts(loader);
  }

  @Bean
  UploadStore uploadStore(
      @Value("${tallawah.home:var}") Path home,
      @Value("${tallawah.ingestion.largest-upload:2147483648}") long largest) {
    return new UploadStore(home.resolve("uploads"), largest);
  }
}
