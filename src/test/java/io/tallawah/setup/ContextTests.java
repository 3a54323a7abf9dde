package io.tallawah.setup;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.tenancy.TenantDirectory;
import io.tallawah.testing.TallawahTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@TallawahTest
class ContextTests {

  @Autowired private TenantDirectory tenants;
  @Autowired private DataSource app;

  @Autowired
  @Qualifier("ownerDataSource")
  private DataSource owner;

  @Autowired
  @Qualifier("loaderDataSource")
  private DataSource loader;

  @Test
  void theApplicationStartsOnTheTestDatabase() {
    assertThat(tenants.all()).isNotNull();
  }

  @Test
  void eachDataSourceSignsInAsItsRole() {
    assertThat(role(app)).isEqualTo("tallawah_app");
    assertThat(role(owner)).isEqualTo("tallawah_owner");
    assertThat(role(loader)).isEqualTo("tallawah_loader");
  }

  private static String role(DataSource dataSource) {
    return JdbcClient.create(dataSource).sql("select current_user").query(String.class).single();
  }
}
