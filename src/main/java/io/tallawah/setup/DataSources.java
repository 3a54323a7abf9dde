package io.tallawah.setup;

import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Connections of the roles that are not the application's own. They are asked for by name; whoever
 * asks for a {@link DataSource} gets the application role's pool.
 */
@Configuration(proxyBeanMethods = false)
class DataSources {

  private final String url;

  DataSources(@Value("${tallawah.db.url}") String url) {
    this.url = url;
  }

  @Bean(defaultCandidate = false)
  DataSource ownerDataSource(
      @Value("${tallawah.db.owner.user}") String user,
      @Value("${tallawah.db.owner.password}") String password) {
    return dataSource(user, password);
  }

  @Bean(defaultCandidate = false)
  DataSource loaderDataSource(
      @Value("${tallawah.db.loader.user}") String user,
      @Value("${tallawah.db.loader.password}") String password) {
    return dataSource(user, password);
  }

  @Bean(defaultCandidate = false)
  DataSource dbtDataSource(
      @Value("${tallawah.db.dbt.user}") String user,
      @Value("${tallawah.db.dbt.password}") String password) {
    return dataSource(user, password);
  }

  /** Puts {@link StoppableSource} before the application role's pool. */
  @Bean
  static BeanPostProcessor stoppable() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return name.equals("dataSource") ? new StoppableSource((DataSource) bean) : bean;
      }
    };
  }

  private DataSource dataSource(String user, String password) {
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    dataSource.setUser(user);
    dataSource.setPassword(password);
    dataSource.setApplicationName("tallawah");
    return dataSource;
  }
}
