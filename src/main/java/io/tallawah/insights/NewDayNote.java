package io.tallawah.insights;

import io.tallawah.shared.OneLine;
import io.tallawah.shared.ProblemException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a note shall be.
 *
 * @param day from {@link #FIRST} to {@link #LAST}
 * @param campaign which it is about; null when it is about none alone
 * @param text 1 to {@link #LONGEST} characters on one line, blanks around it and doubled within
 *     left out; none that turns the direction of what follows
 */
public record NewDayNote(LocalDate day, @Nullable CampaignRef campaign, String text) {

  public static final int LONGEST = 280;
  public static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  public static final LocalDate LAST = LocalDate.of(2099, 12, 31);

  private static final Pattern BLANKS = Pattern.compile("[\\s\\h]+");

  /**
   * Takes a text as it is written.
   *
   * @throws ProblemException when the text or the day can't be one
   */
  public NewDayNote {
    text = BLANKS.matcher(text).replaceAll(" ").strip();
    if (OneLine.holdsUnseen(text)) {
      throw new ProblemException(
              "A note can't have that text.", "Leave out characters that can't be seen.")
          .about("text");
    }
    if (text.isEmpty() || OneLine.characters(text) > LONGEST) {
      throw ProblemException.of("A note can't have that text.", "Use 1 to {0} characters.", LONGEST)
          .about("text");
    }
    if (day.isBefore(FIRST) || day.isAfter(LAST)) {
      throw new ProblemException(
              "A note can't stand on that day.", "Choose a day from 2000 to 2099.")
          .about("day");
    }
  }
}
