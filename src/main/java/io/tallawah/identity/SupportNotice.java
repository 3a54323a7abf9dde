package io.tallawah.identity;

import io.tallawah.tenancy.CurrentTenant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells a tenant's owners by mail that an operator acts in it; without a mail server the log does.
 */
@Component
class SupportNotice {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final Mailer mailer;

  SupportNotice(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      Mailer mailer) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.mailer = mailer;
  }

  void begun(SupportVisit visit, SignedInUser operator) {
    if (!mailer.configured()) {
      return;
    }
    String text =
        """
        %s of the platform acts in %s with the role %s until %s.

        Reason: %s

        Everything done is in your audit log, marked as support.
        """
            .formatted(
                operator.email(),
                visit.name(),
                visit.role(),
                MOMENT.format(visit.endsAt()),
                visit.reason());
    currentTenant.runAs(
        visit.tenant(),
        () -> owners().forEach(to -> mailer.sendLater(to, "Support in " + visit.name(), text)));
  }

  private List<String> owners() {
    return transactions.execute(status ->
        jdbc.sql(
                """
                select u.email from app.user_role m join app.user_account u on u.id = m.user_id
                where m.tenant_id = app.current_tenant() and m.role = 'owner' and m.ended_at is null\
                """)
            .query(String.class)
            .list());
  }
}
