package io.tallawah.audit.internal;

import io.tallawah.audit.internal.Fault.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goes along the seals of a chain and notes what doesn't hold. Not for several threads. */
final class Walk {

  /** A seal with its entry, if that is still there. */
  record Sealed(
      long seq, UUID entryId, Code mac, @Nullable Code entryMac, @Nullable StoredEntry entry) {}

  private record Broken(Code previous, Sealed sealed, Code entryMac) {}

  /** Of more broken seals it isn't tried which belongs where. */
  private static final int MOST_TRIED = 50;

  private final Chain chain;
  private final Codes codes;
  private final Faults faults;
  private final Map<Long, Anchors.Anchor> anchors = new HashMap<>();
  private final List<Broken> broken = new ArrayList<>();
  private long seq;
  private long checked;
  private @Nullable Code previous;

  Walk(Chain chain, Codes codes, Faults faults, Head beginning, List<Anchors.Anchor> known) {
    this.chain = chain;
    this.codes = codes;
    this.faults = faults;
    this.seq = beginning.seq();
    this.previous = beginning.mac();
    known.stream()
        .filter(anchor -> anchor.head().seq() >= beginning.seq())
        .forEach(anchor -> anchors.put(anchor.head().seq(), anchor));
    compare(seq, beginning.mac());
  }

  void next(Sealed sealed) {
    if (sealed.seq() != seq + 1) {
      missing(seq + 1, sealed.seq() - 1);
      previous = null;
    }
    seq = sealed.seq();
    checked++;
    Code entryMac = sealed.entryMac();
    StoredEntry entry = sealed.entry();
    if (entry == null || entryMac == null) {
      faults.add(Kind.DELETED, seq, sealed.entryId(), "was deleted");
    } else {
      if (!entryMac.equals(codes.entry(chain, entry))) {
        faults.add(Kind.EDITED, seq, sealed.entryId(), "was edited");
      }
      checkSeal(sealed, entryMac);
    }
    previous = sealed.mac();
    compare(seq, sealed.mac());
  }

  /** No seal is left. */
  void end() {
    anchors.values().stream()
        .filter(anchor -> anchor.head().seq() > seq)
        .max(Comparator.comparingLong(anchor -> anchor.head().seq()))
        .ifPresent(anchor ->
            faults.add(
                Kind.CUT_OFF,
                seq + 1,
                null,
                "Entries %d to %d are cut off: the chain reached %d at %s and ends at %d now."
                    .formatted(
                        seq + 1, anchor.head().seq(), anchor.head().seq(), anchor.at(), seq)));
    broken.forEach(this::name);
  }

  long checked() {
    return checked;
  }

  long seq() {
    return seq;
  }

  private void checkSeal(Sealed sealed, Code entryMac) {
    Code before = previous;
    if (before != null
        && !sealed
            .mac()
            .equals(codes.seal(chain, before, sealed.seq(), sealed.entryId(), entryMac))) {
      broken.add(new Broken(before, sealed, entryMac));
    }
  }

  private void missing(long from, long to) {
    faults.add(
        Kind.DELETED,
        from,
        null,
        from == to
            ? "Entry %d of the chain is missing with its seal.".formatted(from)
            : "Entries %d to %d of the chain are missing with their seals.".formatted(from, to));
  }

  private void compare(long place, Code mac) {
    Anchors.Anchor anchor = anchors.get(place);
    if (anchor != null && !anchor.head().mac().equals(mac)) {
      faults.add(
          Kind.PUT_BACK,
          place,
          null,
          "At %s entry %d of the chain was another one: older rows were put back."
              .formatted(anchor.at(), place));
    }
  }

  private void name(Broken one) {
    if (broken.size() <= MOST_TRIED && broken.stream().anyMatch(other -> belongs(one, other))) {
      faults.add(
          Kind.REORDERED,
          one.sealed().seq(),
          one.sealed().entryId(),
          "does not stand in its place");
    } else {
      faults.add(
          Kind.EDITED,
          one.sealed().seq(),
          one.sealed().entryId(),
          "has a seal that does not continue the one before it");
    }
  }

  /** Whether an entry that stands elsewhere gives one of the seals that don't fit. */
  private boolean belongs(Broken one, Broken other) {
    return broken.stream()
        .anyMatch(place ->
            place.sealed().seq() != other.sealed().seq()
                && gives(place, other)
                && (place.equals(one) || other.equals(one)));
  }

  private boolean gives(Broken place, Broken other) {
    Code code =
        codes.seal(
            chain,
            place.previous(),
            place.sealed().seq(),
            other.sealed().entryId(),
            other.entryMac());
    return broken.stream().anyMatch(seal -> seal.sealed().mac().equals(code));
  }
}
