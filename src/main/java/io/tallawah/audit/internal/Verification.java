package io.tallawah.audit.internal;

import io.tallawah.audit.internal.Fault.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All chains with their anchors, and anchors without a chain. */
@Component
public class Verification {

  private final Chains chains;
  private final Verifier verifier;
  private final Anchors anchors;
  private final Scopes scopes;
  private final JdbcClient jdbc;

  Verification(Chains chains, Verifier verifier, Anchors anchors, Scopes scopes, JdbcClient jdbc) {
    this.chains = chains;
    this.verifier = verifier;
    this.anchors = anchors;
    this.scopes = scopes;
    this.jdbc = jdbc;
  }

  /** Checks everything; one report a chain, by its name. */
  public <R> List<R> run(BiFunction<String, Verifier.Outcome, R> report) {
    Anchors.Read read = anchors.read();
    List<R> reports = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Chains.Named one : chains.all()) {
      known.add(one.chain().name());
      List<Anchors.Anchor> own =
          read.anchors().stream()
              .filter(anchor -> anchor.chain().equals(one.chain().name()))
              .toList();
      reports.add(report.apply(one.name(), verifier.verify(one.chain(), own)));
    }
    Faults strange = strange(read, known);
    if (!strange.all().isEmpty()) {
      reports.add(report.apply("anchors", new Verifier.Outcome(0, 0, 0, strange.all())));
    }
    return reports;
  }

  private Faults strange(Anchors.Read read, Set<String> known) {
    Faults faults = new Faults();
    read.foreign()
        .forEach(place ->
            faults.add(Kind.ANCHOR, null, null, "The anchor in " + place + " is not ours."));
    read.anchors().stream()
        .map(Anchors.Anchor::chain)
        .filter(chain -> !known.contains(chain))
        .distinct()
        .filter(chain -> !deleted(chain))
        .forEach(chain ->
            faults.add(
                Kind.CUT_OFF,
                null,
                null,
                "The whole chain " + chain + " is gone, and nobody deleted its tenant."));
    return faults;
  }

  /** The platform's own chain tells of a tenant that was deleted for good. */
  private boolean deleted(String tenant) {
    return scopes.snapshot(
        Chain.PLATFORM,
        () ->
            jdbc.sql(
                    """
                    select exists (select from app.platform_audit_log
                      where action = 'tenant.deleted' and subject = :tenant)\
                    """)
                .param("tenant", tenant)
                .query(Boolean.class)
                .single());
  }
}
