package io.tallawah.insights;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.KeptSentence;
import io.tallawah.shared.Permission;
import io.tallawah.shared.Sentence;
import io.tallawah.tenancy.CurrentTenant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Small pictures of the bound tenant's creatives. */
@Service
@RequiresPermission(Permission.VIEW_INSIGHTS)
@Transactional(readOnly = true)
public class CreativePictures {

  private final JdbcClient jdbc;
  private final CurrentTenant currentTenant;

  CreativePictures(JdbcClient jdbc, CurrentTenant currentTenant) {
    this.jdbc = jdbc;
    this.currentTenant = currentTenant;
  }

  /** A JPEG of at most 100 KB that was drawn here; empty when the tenant has none of this id. */
  public Optional<byte[]> jpeg(UUID id) {
    return jdbc.sql(
            """
            select picture from app.creative_picture
            where tenant_id = ? and id = ? and state = 'ready'\
            """)
        .params(currentTenant.require().value(), id)
        .query(byte[].class)
        .optional();
  }

  /** Why an asset has no picture; empty when it has one or none was looked for yet. */
  public Optional<Sentence> problem(CreativeKey asset) {
    return jdbc.sql(
            """
            select problem, problem_parts::text from app.creative_picture
            where tenant_id = ? and platform = ? and account_id = ? and creative_key = ?
              and state = 'failed'\
            """)
        .params(currentTenant.require().value(), asset.platform(), asset.account())
        .param(asset.creative())
        .query((row, number) -> new KeptSentence(row.getString(1), row.getString(2)).sentence())
        .optional();
  }
}
