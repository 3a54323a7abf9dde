package io.tallawah.shared;

import java.util.List;
import java.util.Locale;

/**
 * How a person wants their screens.
 *
 * @param language of words, numbers and dates; one of {@link #LANGUAGES}, another becomes the first
 */
public record Look(Locale language, Scheme scheme, Density density) {

  /** The languages there are texts in, with how each writes numbers and dates. */
  public static final List<Locale> LANGUAGES =
      List.of(Locale.forLanguageTag("en-JM"), Locale.UK, Locale.US, Locale.forLanguageTag("es-DO"));

  /** How screens look to who has chosen nothing. */
  public static final Look USUAL = new Look(LANGUAGES.getFirst(), Scheme.SYSTEM, Density.REGULAR);

  public Look {
    if (!LANGUAGES.contains(language)) {
      language = LANGUAGES.getFirst();
    }
  }

  /** In another language. */
  public Look with(Locale other) {
    return new Look(other, scheme, density);
  }

  /** In other colours. */
  public Look with(Scheme other) {
    return new Look(language, other, density);
  }

  /** With rows closer together or further apart. */
  public Look with(Density other) {
    return new Look(language, scheme, other);
  }
}
