package io.tallawah.identity;

import io.tallawah.shared.UserId;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.PlatformScope;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions in which row security shows what belongs to one person, beside the bound tenant's
 * rows if a tenant is bound.
 */
@Component
class OwnRows {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final CurrentTenant currentTenant;
  private final PlatformScope platformScope;

  OwnRows(
      JdbcClient jdbc,
      TransactionTemplate transactions,
      CurrentTenant currentTenant,
      PlatformScope platformScope) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.currentTenant = currentTenant;
    this.platformScope = platformScope;
  }

  <T> T call(UserId user, Supplier<T> action) {
    return currentTenant.find().isPresent()
        ? inTransaction(user, action)
        : platformScope.call(() -> inTransaction(user, action));
  }

  void run(UserId user, Runnable action) {
    call(
        user,
        () -> {
          action.run();
          return true;
        });
  }

  private <T> T inTransaction(UserId user, Supplier<T> action) {
    return transactions.execute(status -> {
      jdbc.sql("SET LOCAL app.user_id = '" + user.value() + "'").update();
      return action.get();
    });
  }
}
