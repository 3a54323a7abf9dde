package io.tallawah.warehouse;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Names the state of the bound tenant's marts: a cache key that changes with every publication. */
@Service
public class DataVersion {

  private final JdbcClient jdbc;

  DataVersion(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The greatest published version; 0 when nothing has been published. */
  @Transactional(readOnly = true)
  public long current() {
    return jdbc.sql(
            """
            select coalesce(max(version), 0) from ops.publication
            where tenant_id = app.current_tenant()\
            """)
        .query(Long.class)
        .single();
  }
}
