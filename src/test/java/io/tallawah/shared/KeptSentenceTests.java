package io.tallawah.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A sentence that a row keeps is read as it was said. */
class KeptSentenceTests {

  @Test
  void aSentenceThatFoundNothingIsKeptAsItReads() {
    assertThat(KeptSentence.of(Sentence.of("It's no {0}.")))
        .isEqualTo(new KeptSentence("It's no {0}.", null));
    assertThat(new KeptSentence("It's no {0}.", null).sentence())
        .isEqualTo(Sentence.of("It's no {0}."));
  }

  @Test
  void whatWasFoundIsReadAsItWas() {
    Sentence said =
        Sentence.of(
            "“{0}”, {1} and {2}: {3}",
            "{1} \"quoted\"", 50_000, new BigDecimal("1.5"), Sentence.of("{0} has no ring", "it"));
    KeptSentence kept = KeptSentence.of(said);
    assertThat(kept.english()).isEqualTo("“{1} \"quoted\"”, 50,000 and 1.5: it has no ring");
    assertThat(kept.sentence().english()).isEqualTo(kept.english());
    assertThat(kept.sentence().pattern()).isEqualTo(said.pattern());
    assertThat(kept.sentence().found())
        .startsWith("{1} \"quoted\"", 50_000)
        .endsWith(Sentence.of("{0} has no ring", "it"));
  }

  @Test
  void whatIsNeitherTextNorNumberIsKeptAsText() {
    Sentence said = Sentence.of("none of {0}", LocalDate.of(2026, 11, 21));
    assertThat(KeptSentence.of(said).sentence())
        .isEqualTo(Sentence.of("none of {0}", "2026-11-21"));
  }
}
