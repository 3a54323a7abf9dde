package io.tallawah.audit.internal;

import io.tallawah.shared.TenantId;
import java.util.List;

/** What anchors say of a tenant's chain. */
public final class Anchored {

  private Anchored() {}

  /** Where it ended, each time it was written down. */
  public static List<Long> ends(Anchors anchors, TenantId tenant) {
    String chain = Chain.of(tenant).name();
    return anchors.read().anchors().stream()
        .filter(anchor -> anchor.chain().equals(chain))
        .map(anchor -> anchor.head().seq())
        .toList();
  }
}
