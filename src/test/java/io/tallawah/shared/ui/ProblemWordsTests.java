package io.tallawah.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import io.tallawah.shared.KeptSentence;
import io.tallawah.shared.ProblemException;
import io.tallawah.shared.Sentence;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was found stands in the sentences of every language. */
class ProblemWordsTests {

  @BeforeEach
  void tab() {
    MockVaadin.setup();
  }

  @AfterEach
  void closeTab() {
    MockVaadin.tearDown();
  }

  @Test
  void whatWasFoundIsSaidInEnglishByTheExceptionItself() {
    assertThat(large()).hasMessage("There are 1,200 labels, and there can't be more.");
    assertThat(ProblemWords.of(large())).startsWith("There are 1,200 labels, and there can't");
  }

  @Test
  void whatWasFoundIsSaidInTheReadersLanguage() {
    spanish();
    assertThat(ProblemWords.of(large().about("name")))
        .isEqualTo("Hay 1,200 etiquetas, y no puede haber más. Elimine una que ya no se use.");
  }

  @Test
  void aSentenceInASentenceIsSaidInTheReadersLanguageToo() {
    Sentence ring = Sentence.of("ring {0} of {1}", 2, Sentence.of("polygon{0}", " 1"));
    Sentence told = Sentence.of("{0} has no position", ring);
    assertThat(told.english()).isEqualTo("ring 2 of polygon 1 has no position");
    spanish();
    assertThat(ProblemWords.of(told)).isEqualTo("anillo 2 de polígono 1 no tiene posición");
  }

  @Test
  void whatARowKeepsIsSaidInTheLanguageOfWhoeverReadsIt() {
    KeptSentence kept = KeptSentence.of(large().whole());
    assertThat(kept.english())
        .isEqualTo(
            "There are 1,200 labels, and there can't be more. Delete one that is no longer used.");
    spanish();
    assertThat(ProblemWords.of(kept.sentence()))
        .isEqualTo("Hay 1,200 etiquetas, y no puede haber más. Elimine una que ya no se use.");
    assertThat(ProblemWords.of(new KeptSentence("not JSON", null).sentence()))
        .isEqualTo("no es JSON");
    assertThat(ProblemWords.of(new KeptSentence("There are 5 labels.", null).sentence()))
        .isEqualTo("There are 5 labels.");
  }

  @Test
  void whatHasNoTextStaysEnglishButForWhatHas() {
    spanish();
    assertThat(
            ProblemWords.of(
                new Sentence("{0}: nobody's text.", List.of(Sentence.of("it has no code")))))
        .isEqualTo("no tiene código: nobody's text.");
  }

  @Test
  void bracesThatWereFoundAreNoPlaces() {
    assertThat(ProblemException.of("“{0}” counts.", "", "{1}").getMessage())
        .isEqualTo("“{1}” counts.");
    assertThat(new ProblemException("A {0} that nobody fills.", "").getMessage())
        .isEqualTo("A {0} that nobody fills.");
  }

  private static void spanish() {
    UI.getCurrent().setLocale(Locale.forLanguageTag("es-DO"));
  }

  private static ProblemException large() {
    return ProblemException.of(
        "There are {0} labels, and there can't be more.",
        "Delete one that is no longer used.", 1_200);
  }
}
