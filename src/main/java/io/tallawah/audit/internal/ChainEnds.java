package io.tallawah.audit.internal;

import io.tallawah.shared.TenantId;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** Seals a tenant's chain to its end. */
@Component
public class ChainEnds {

  private final Sealer sealer;
  private final Chains chains;
  private final Scopes scopes;

  ChainEnds(Sealer sealer, Chains chains, Scopes scopes) {
    this.sealer = sealer;
    this.chains = chains;
    this.scopes = scopes;
  }

  /** Seals what waits; the answer is made of place and code of the last seal. */
  public <R> R close(TenantId tenant, BiFunction<Long, String, R> answer) {
    Chain chain = Chain.of(tenant);
    sealer.seal(chain);
    Head head = scopes.in(chain, () -> chains.head(chain));
    return answer.apply(head.seq(), head.mac().hex());
  }
}
