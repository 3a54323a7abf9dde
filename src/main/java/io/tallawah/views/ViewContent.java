package io.tallawah.views;

import io.tallawah.shared.OneLine;
import java.util.regex.Pattern;

/**
 * What is kept of a view.
 *
 * @param name 1 to 80 characters, stripped
 * @param team whether all of the tenant see it
 */
public record ViewContent(String name, boolean team, ViewParameters parameters) {

  public static final int LONGEST_NAME = 80;

  private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}\\p{Cs}]");
  private static final Pattern SEEN = Pattern.compile("[^\\p{Z}\\p{C}]");

  /**
   * Checks the name.
   *
   * @throws RefusedViewException when it can't be one
   */
  public ViewContent {
    name = name.strip();
    if (!SEEN.matcher(name).find()
        || OneLine.characters(name) > LONGEST_NAME
        || UNREADABLE.matcher(name).find()) {
      throw new RefusedViewException(RefusedViewException.Reason.NAME);
    }
  }
}
