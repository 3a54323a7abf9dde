package io.tallawah.audit;

import io.tallawah.audit.internal.Fault;
import io.tallawah.audit.internal.Sealer;
import io.tallawah.audit.internal.Verification;
import java.util.List;
import org.springframework.stereotype.Service;

/** Checks every chain of the installation, for the machine's administrator; no request may. */
@Service
public class AuditVerification {

  /**
   * What came of a chain.
   *
   * @param chain a tenant's slug, {@code platform}, or {@code anchors} for what is wrong with them
   * @param entries that are there
   * @param seq place of the last in the chain
   * @param waiting entries that are not sealed yet
   * @param faults what was found, each in a sentence
   */
  public record Report(String chain, long entries, long seq, long waiting, List<Finding> faults) {

    public boolean isWell() {
      return faults.isEmpty();
    }
  }

  /** A fault: its kind in one word, and a sentence that names the entry. */
  public record Finding(String kind, String words) {

    static Finding of(Fault fault) {
      return new Finding(fault.kind().name().toLowerCase(java.util.Locale.ROOT), fault.words());
    }
  }

  private final Sealer sealer;
  private final Verification verification;

  AuditVerification(Sealer sealer, Verification verification) {
    this.sealer = sealer;
    this.verification = verification;
  }

  /** Seals what waits, then checks all chains, the platform's first. */
  public List<Report> verify() {
    sealer.sealAll();
    return verification.run((name, outcome) ->
        new Report(
            name,
            outcome.entries(),
            outcome.seq(),
            outcome.waiting(),
            outcome.faults().stream().map(Finding::of).toList()));
  }
}
