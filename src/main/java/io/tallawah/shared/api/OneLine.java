package io.tallawah.shared.api;

/** What a text on one line may hold in a request: something to be seen, and nothing else. */
public final class OneLine {

  public static final String REGEXP =
      "[^\\p{Cntrl}\\p{Cs}]*[^\\s\\p{Cntrl}\\p{Cs}][^\\p{Cntrl}\\p{Cs}]*";
  public static final String MESSAGE = "it holds a character that can't be used, or none";

  private OneLine() {}
}
