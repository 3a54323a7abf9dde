package io.tallawah.identity.signon;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which people of the bound tenant sign in through which service. */
@Service
@Transactional
@RequiresPermission(Permission.MANAGE_SIGN_ON)
public class SignOnLinks {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  SignOnLinks(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** All, by the people's names. */
  @Transactional(readOnly = true)
  public List<SignOnLink> all() {
    return jdbc.sql(
            """
            select l.service_id, l.subject, l.user_id, u.email, u.display_name, l.linked_at
            from app.sign_on_link l join app.user_account u on u.id = l.user_id
            where l.tenant_id = app.current_tenant()
            order by u.display_name collate "und-x-icu", u.id, l.service_id\
            """)
        .query((row, number) -> link(row))
        .list();
  }

  /**
   * Unties a person from all services, and ends the sessions that these began; false if they
   * weren't tied to any.
   */
  public boolean unlink(UserId user) {
    boolean there =
        jdbc.sql(
                    """
                    delete from app.sign_on_link
                    where tenant_id = app.current_tenant() and user_id = :user\
                    """)
                .param("user", user.value())
                .update()
            > 0;
    if (there) {
      events.publishEvent(AuditEvent.of("sign_on.unlinked", user.toString()));
    }
    return there;
  }

  private static SignOnLink link(ResultSet row) throws SQLException {
    return new SignOnLink(
        row.getObject(1, UUID.class),
        row.getString(2),
        new UserId(row.getObject(3, UUID.class)),
        row.getString(4),
        row.getString(5),
        row.getObject(6, OffsetDateTime.class).toInstant());
  }
}
