package io.tallawah.audit.internal;

import io.tallawah.keys.Macs;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The codes (HMAC) of entries, seals, checkpoints and anchors. */
@Component
class Codes {

  private static final String PURPOSE = "audit";

  private final Macs macs;

  Codes(Macs macs) {
    this.macs = macs;
  }

  Code entry(Chain chain, StoredEntry entry) {
    return code(
        "entry",
        chain.name(),
        entry.id().toString(),
        entry.at().toString(),
        entry.actor().kind().name(),
        entry.actor().id(),
        entry.actor().name(),
        entry.actor().address(),
        entry.action(),
        entry.subject(),
        Canonical.json(entry.before()),
        Canonical.json(entry.after()),
        entry.traceId());
  }

  Code seal(Chain chain, Code previous, long seq, UUID entry, Code entryMac) {
    return code(
        "seal", chain.name(), previous.hex(), Long.toString(seq), entry.toString(), entryMac.hex());
  }

  Code checkpoint(Chain chain, Head end, Instant made) {
    return code(
        "checkpoint", chain.name(), Long.toString(end.seq()), end.mac().hex(), made.toString());
  }

  Code anchor(String chain, Head head, Instant at) {
    return code("anchor", chain, Long.toString(head.seq()), head.mac().hex(), at.toString());
  }

  private Code code(@org.jspecify.annotations.Nullable String... fields) {
    return Code.of(macs.hmac(PURPOSE, Canonical.bytes(fields)));
  }
}
