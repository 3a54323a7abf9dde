package io.tallawah.identity;

import io.tallawah.shared.ProblemException;
import io.tallawah.shared.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the password must be that somebody with an account chooses, however they came to it. */
@Component
class ChosenPasswords {

  private final PasswordRules rules;
  private final SecondFactors factors;
  private final Memberships memberships;

  ChosenPasswords(PasswordRules rules, SecondFactors factors, Memberships memberships) {
    this.rules = rules;
    this.factors = factors;
    this.memberships = memberships;
  }

  /** Characters that it must have at least. */
  int shortest(UserId person) {
    return factorsOf(person).shortest();
  }

  /**
   * Checks it; words of the person and of every tenant of theirs are no password.
   *
   * @throws ProblemException that says what to change
   */
  void check(UserId person, String email, String name, String password) {
    List<String> words = new ArrayList<>(List.of(email, name));
    Stream.concat(memberships.of(person).stream(), memberships.waiting(person).stream())
        .forEach(one -> words.addAll(List.of(one.slug(), one.name())));
    rules.check(password, factorsOf(person), words);
  }

  private PasswordRules.Factors factorsOf(UserId person) {
    return PasswordRules.Factors.of(factors.has(person));
  }
}
