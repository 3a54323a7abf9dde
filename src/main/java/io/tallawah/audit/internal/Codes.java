package io.tallawah.audit.internal;

import io.tallawah.keys.Macs;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The codes (HMAC) of entries, seals, checkpoints and anchors. */
@Component
class Codes {

  private static final String PURPOSE = "audit";
  private static final byte[] NOTHING = new byte[32];

  private final Macs macs;

  Codes(Macs macs) {
    this.macs = macs;
  }

  /** What the first seal of a chain continues. */
  static byte[] beginning() {
    return NOTHING.clone();
  }

  static boolean same(byte[] one, byte[] other) {
    return MessageDigest.isEqual(one, other);
  }

  static String hex(byte[] code) {
    return HexFormat.of().formatHex(code);
  }

  byte[] entry(Chain chain, StoredEntry entry) {
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

  byte[] seal(Chain chain, byte[] previous, long seq, UUID entry, byte[] entryMac) {
    return code(
        "seal", chain.name(), hex(previous), Long.toString(seq), entry.toString(), hex(entryMac));
  }

  byte[] checkpoint(Chain chain, Head end, Instant made) {
    return code(
        "checkpoint", chain.name(), Long.toString(end.seq()), hex(end.mac()), made.toString());
  }

  byte[] anchor(String chain, Head head, Instant at) {
    return code("anchor", chain, Long.toString(head.seq()), hex(head.mac()), at.toString());
  }

  private byte[] code(@org.jspecify.annotations.Nullable String... fields) {
    return macs.hmac(PURPOSE, Canonical.bytes(fields));
  }
}
