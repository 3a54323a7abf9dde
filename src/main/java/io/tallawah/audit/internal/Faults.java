package io.tallawah.audit.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The faults of one chain, in the order they were found; of very many the first. */
final class Faults {

  private static final int MOST = 1_000;

  private final List<Fault> all = new ArrayList<>();

  /** About an entry, whose name begins the sentence, or with a sentence of its own. */
  void add(Fault.Kind kind, @Nullable Long seq, @Nullable UUID entry, String words) {
    if (all.size() < MOST) {
      String sentence = entry == null ? words : "Entry %s %s.".formatted(named(seq, entry), words);
      all.add(new Fault(kind, seq, entry == null ? null : entry.toString(), sentence));
    }
  }

  List<Fault> all() {
    return List.copyOf(all);
  }

  private static String named(@Nullable Long seq, UUID entry) {
    return seq == null ? entry.toString() : seq + " (" + entry + ")";
  }
}
