package io.tallawah.keys;

import io.tallawah.shared.TenantId;
import io.tallawah.tenancy.CurrentTenant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals secrets with their owner's data key, which a key provider wraps. A sealed value opens for
 * the same owner, in the same table, row and column only.
 */
@Service
public class Envelope {

  private final DataKeys keys;
  private final List<SealedColumn> columns;
  private final CurrentTenant currentTenant;
  private final TransactionTemplate transactions;

  Envelope(
      JdbcClient jdbc,
      UnwrappedKeys unwrapped,
      List<SealedColumns> columns,
      CurrentTenant currentTenant,
      TransactionTemplate transactions) {
    this.keys = new DataKeys(jdbc, unwrapped);
    this.columns = columns.stream().flatMap(module -> module.columns().stream()).toList();
    this.currentTenant = currentTenant;
    this.transactions = transactions;
  }

  /**
   * Seals a secret, inside the transaction that stores it.
   *
   * @param owner a tenant that is bound, or the platform
   * @param place where it will be stored; a column that a {@link SealedColumns} names
   */
  public byte[] seal(KeyOwner owner, Place place, byte[] plain) {
    requireBound(owner);
    if (columns.stream().noneMatch(column -> column.holds(owner, place))) {
      throw new IllegalArgumentException(
          "no SealedColumns names " + place.table() + "." + place.column() + " of " + owner);
    }
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("a value is sealed in the transaction that stores it");
    }
    return keys.active(KeyRing.of(owner)).seal(owner, place, plain);
  }

  /**
   * The secret.
   *
   * @throws BrokenSealException when it isn't what was sealed for this owner in this place
   */
  public byte[] open(KeyOwner owner, Place place, byte[] sealed) {
    requireBound(owner);
    int version = DataKey.versionOf(sealed);
    return transactions
        .execute(status -> keys.version(KeyRing.of(owner), version))
        .orElseThrow(() -> new BrokenSealException(place))
        .open(owner, place, sealed);
  }

  private void requireBound(KeyOwner owner) {
    TenantId tenant = owner.tenant();
    if (tenant != null && !tenant.equals(currentTenant.require())) {
      throw new IllegalStateException("another tenant is bound");
    }
  }
}
