package io.tallawah.identity.signon;

import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import io.tallawah.shared.ProblemException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The mail domains that the bound tenant claims for its services; operators confirm them. */
@Service
@Transactional
@RequiresPermission(Permission.MANAGE_SIGN_ON)
public class SignOnDomains {

  private static final Pattern FORM =
      Pattern.compile(
          "(?=.{3,189}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  private static final String SELECT =
      """
      select domain, service_id, asked_at, confirmed_at from app.sign_on_domain
      where tenant_id = app.current_tenant()
      """;

  private final JdbcClient jdbc;
  private final SignOnServices services;
  private final ApplicationEventPublisher events;

  SignOnDomains(JdbcClient jdbc, SignOnServices services, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.services = services;
    this.events = events;
  }

  /** All, by name. */
  @Transactional(readOnly = true)
  public List<SignOnDomain> all() {
    return jdbc.sql(SELECT + " order by domain").query((row, number) -> domain(row)).list();
  }

  @Transactional(readOnly = true)
  public Optional<SignOnDomain> find(String domain) {
    return jdbc.sql(SELECT + " and domain = :domain")
        .param("domain", domain)
        .query((row, number) -> domain(row))
        .optional();
  }

  /** Claims a domain for a service; it counts once an operator confirmed it. */
  public SignOnDomain claim(UUID service, String domain) {
    String name = domain.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(name).matches()) {
      throw new ProblemException(
              "That is no mail domain.", "Write what stands behind the @, such as example.com.")
          .about("domain");
    }
    if (SharedMail.has(name)) {
      throw new ProblemException(
              "Anybody can open an address there.",
              "Claim a domain at which only your people have addresses.")
          .about("domain");
    }
    if (services.find(service).isEmpty()) {
      throw new ProblemException("There is no such service.", "Choose one from the list.");
    }
    try {
      jdbc.sql(
              """
              insert into app.sign_on_domain (tenant_id, domain, service_id)
              values (app.current_tenant(), :domain, :service)\
              """)
          .param("domain", name)
          .param("service", service)
          .update();
    } catch (DuplicateKeyException e) {
      throw new ProblemException(
              "This domain is in the list already.", "Remove it there to give it to another.", e)
          .about("domain");
    }
    events.publishEvent(
        AuditEvent.change(
            "sign_on.domain_claimed", name, Map.of(), Map.of("service", service.toString())));
    return find(name).orElseThrow();
  }

  /** Gives a domain up; false if it isn't in the list. */
  public boolean remove(String domain) {
    boolean there =
        jdbc.sql(
                    """
                    delete from app.sign_on_domain
                    where tenant_id = app.current_tenant() and domain = :domain\
                    """)
                .param("domain", domain)
                .update()
            > 0;
    if (there) {
      events.publishEvent(AuditEvent.of("sign_on.domain_removed", domain));
    }
    return there;
  }

  private static SignOnDomain domain(ResultSet row) throws SQLException {
    OffsetDateTime confirmed = row.getObject("confirmed_at", OffsetDateTime.class);
    return new SignOnDomain(
        row.getString("domain"),
        row.getObject("service_id", UUID.class),
        row.getObject("asked_at", OffsetDateTime.class).toInstant(),
        confirmed == null ? null : confirmed.toInstant());
  }
}
