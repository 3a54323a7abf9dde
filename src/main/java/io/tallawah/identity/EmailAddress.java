package io.tallawah.identity;

import io.tallawah.shared.ProblemException;
import java.util.Locale;
import java.util.regex.Pattern;

/** An address people sign in with, in the one form in which it is kept. */
record EmailAddress(String value) {

  private static final Pattern FORM =
      Pattern.compile("[^\\s@\\p{Cntrl}\\p{Cs}]{1,64}@[^\\s@\\p{Cntrl}\\p{Cs}]{1,189}");

  EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!FORM.matcher(value).matches()) {
      throw new ProblemException("That is no e-mail address.", "Write it as name@example.com.")
          .about("email");
    }
  }
}
