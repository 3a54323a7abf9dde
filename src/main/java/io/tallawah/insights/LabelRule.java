package io.tallawah.insights;

import io.tallawah.shared.ProblemException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which campaigns bear a label by themselves: all conditions that are set must hold. Names are
 * compared without case and accents; a campaign whose name has not landed is caught by no name.
 *
 * @param nameContains part of the campaign's name; empty for any
 * @param nameStartsWith how its name begins; empty for any
 * @param platforms ids, one of which it is on; empty for any
 * @param accounts ids, one of which it is of; empty for any
 * @param objectives the platforms' own words, one of which it has; empty for any
 */
public record LabelRule(
    String nameContains,
    String nameStartsWith,
    List<String> platforms,
    List<String> accounts,
    List<String> objectives) {

  /** Most values of one condition. */
  public static final int MOST_VALUES = 100;

  /** Longest text of a condition. */
  public static final int LONGEST_TEXT = 200;

  /**
   * Takes conditions as they are written.
   *
   * @throws ProblemException when none is set, or one is too long
   */
  public LabelRule {
    nameContains = nameContains.strip();
    nameStartsWith = nameStartsWith.stripLeading();
    platforms = distinct(platforms);
    accounts = distinct(accounts);
    objectives = distinct(objectives);
    List<List<String>> lists = List.of(platforms, accounts, objectives);
    if (nameContains.isEmpty()
        && nameStartsWith.isBlank()
        && lists.stream().allMatch(List::isEmpty)) {
      throw new ProblemException(
          "A rule needs at least one condition.", "Set one, or leave the rule out.");
    }
    if (lists.stream().anyMatch(one -> one.size() > MOST_VALUES)) {
      throw ProblemException.of(
          "A condition has too many values.", "Choose at most {0}.", MOST_VALUES);
    }
    Stream.concat(Stream.of(nameContains, nameStartsWith), lists.stream().flatMap(List::stream))
        .forEach(LabelRule::check);
  }

  private static List<String> distinct(List<String> values) {
    return values.stream().distinct().toList();
  }

  private static void check(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw ProblemException.of(
          "A condition is too long.", "Use at most {0} characters.", LONGEST_TEXT);
    }
    if (text.indexOf('\0') >= 0) {
      throw new ProblemException(
          "A condition holds a character that can't be stored.", "Leave it out.");
    }
  }

  boolean asksForName() {
    return !nameContains.isEmpty() || !nameStartsWith.isBlank();
  }
}
