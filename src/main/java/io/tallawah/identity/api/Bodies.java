package io.tallawah.identity.api;

/** What texts in request bodies may hold. */
final class Bodies {

  static final String WHOLE = "[^\\p{Cs}]*";
  static final String WHOLE_MESSAGE = "it holds half a character";
  static final String STORABLE = "[^\\u0000\\p{Cs}]*";
  static final String STORABLE_MESSAGE = "it holds a character that can't be stored";
  static final String EMAIL =
      "\\s*[^\\s@\\p{Cntrl}\\p{Cs}]{1,64}@[^\\s@\\p{Cntrl}\\p{Cs}]{1,189}\\s*";
  static final String EMAIL_MESSAGE = "it is no e-mail address";
  static final String REQUIRED = "it is required";
  static final String TOO_LONG = "it is too long";
  static final String NAME = "[a-z][a-z0-9_-]{1,38}";
  static final String NAME_MESSAGE =
      "it has 2 to 39 small letters, digits, hyphens and underscores, beginning with a letter";

  private Bodies() {}
}
