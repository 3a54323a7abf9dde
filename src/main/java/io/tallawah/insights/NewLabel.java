package io.tallawah.insights;

import io.tallawah.shared.OneLine;
import io.tallawah.shared.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a label shall be.
 *
 * @param name 1 to {@link #LONGEST_NAME} characters, blanks around it and doubled within left out
 * @param rule null where people alone decide
 */
public record NewLabel(String name, LabelColour colour, @Nullable LabelRule rule) {

  public static final int LONGEST_NAME = 60;

  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

  /**
   * Takes a name as it is written.
   *
   * @throws ProblemException when the name can't be one
   */
  public NewLabel {
    name = BLANKS.matcher(name).replaceAll(" ").strip();
    if (name.isEmpty() || OneLine.characters(name) > LONGEST_NAME || OneLine.holdsUnseen(name)) {
      throw ProblemException.of(
              "A label can't have that name.", "Use 1 to {0} characters.", LONGEST_NAME)
          .about("name");
    }
  }
}
