package io.tallawah.audit;

import io.tallawah.audit.internal.ChainEnds;
import io.tallawah.shared.TenantId;
import org.springframework.stereotype.Service;

/** Where the chains of tenants end; for upkeep, no request may. */
@Service
public class AuditChains {

  /**
   * The end of a chain.
   *
   * @param seq place of the last seal, which is how many entries there ever were
   * @param code of the last seal, in hexadecimal digits
   */
  public record End(long seq, String code) {}

  private final ChainEnds ends;

  AuditChains(ChainEnds ends) {
    this.ends = ends;
  }

  /** Seals what waits in a tenant's chain, and says where it ends. */
  public End close(TenantId tenant) {
    return ends.close(tenant, End::new);
  }
}
