package io.tallawah.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.tallawah.shared.OneLine;
import io.tallawah.shared.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What a password must be: long enough, and not one that is soon guessed. Common passwords, words
 * and patterns are known to zxcvbn; words of the person, their tenant and the product are added. No
 * rule asks for kinds of characters.
 */
@Component
public class PasswordRules {

  /** What stands between an account and who guesses its password. */
  public enum Factors {
    PASSWORD_ALONE(15, 3),
    WITH_A_SECOND_FACTOR(8, 2);

    private final int shortest;
    private final int lowestScore;

    Factors(int shortest, int lowestScore) {
      this.shortest = shortest;
      this.lowestScore = lowestScore;
    }

    /** Of an account with, or without, a second factor. */
    public static Factors of(boolean secondFactor) {
      return secondFactor ? WITH_A_SECOND_FACTOR : PASSWORD_ALONE;
    }

    /** Characters that a password must have at least. */
    public int shortest() {
      return shortest;
    }
  }

  private static final int MEASURED = 72; // the measure takes long for long texts
  private static final int SHORTEST_WORD = 4;

  private final Zxcvbn measure = new Zxcvbn();

  /**
   * Checks a password that a person has chosen.
   *
   * @param context what others know of the person: address, name, tenant
   * @throws ProblemException that says what to change; it doesn't hold the password
   */
  public void check(String password, Factors factors, Collection<String> context) {
    if (OneLine.characters(password) < factors.shortest()) {
      throw refused("The password is too short.", "at least", factors.shortest());
    }
    if (password.length() > PasswordHashing.LONGEST) {
      throw refused("The password is too long.", "at most", PasswordHashing.LONGEST);
    }
    List<String> words = words(context);
    if (withoutWords(password, words).length() < factors.shortest() / 2
        || score(password, words) < factors.lowestScore) {
      throw new ProblemException(
              "That password would soon be guessed.",
              "Use several words that don't belong together, without your name, address or tenant.")
          .about("password");
    }
  }

  private static ProblemException refused(String sentence, String bound, int characters) {
    return new ProblemException(sentence, "Use " + bound + " " + characters + " characters.")
        .about("password");
  }

  private int score(String password, List<String> words) {
    String measured = password.substring(0, Math.min(MEASURED, password.length()));
    return measure.measure(measured, words).getScore();
  }

  private static String withoutWords(String password, List<String> words) {
    String rest = password.toLowerCase(Locale.ROOT);
    for (String word : words) {
      rest = rest.replace(word, "");
    }
    return rest;
  }

  private static List<String> words(Collection<String> context) {
    List<String> words = new ArrayList<>(List.of("tallawah"));
    context.stream()
        .map(text -> text.toLowerCase(Locale.ROOT))
        .flatMap(text -> Stream.concat(Stream.of(text), Stream.of(text.split("[^\\p{L}\\p{N}]+"))))
        .filter(word -> word.length() >= SHORTEST_WORD)
        .distinct()
        .forEach(words::add);
    return words;
  }
}
