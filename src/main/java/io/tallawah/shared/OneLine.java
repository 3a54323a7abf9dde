package io.tallawah.shared;

import java.util.regex.Pattern;

/**
 * How many characters a text has, and what a text on one line may hold: something to be seen, and
 * nothing that can't be or that turns the direction of what stands around it.
 */
public final class OneLine {

  public static final String REGEXP =
      "[^\\p{Cntrl}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]*"
          + "[^\\s\\p{Cntrl}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]"
          + "[^\\p{Cntrl}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]*";
  public static final String MESSAGE = "it holds a character that can't be used, or none";

  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cntrl}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069]");

  private OneLine() {}

  /** How many characters a text has: some are two of Java's. */
  public static int characters(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Whether a text holds what can't be seen or turns the direction of others. */
  public static boolean holdsUnseen(String text) {
    return UNSEEN.matcher(text).find();
  }
}
