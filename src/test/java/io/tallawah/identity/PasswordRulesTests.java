package io.tallawah.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.identity.PasswordRules.Factors;
import io.tallawah.shared.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

  private static final List<String> CONTEXT =
      List.of("marcia.brown@blue-mountain.example", "Marcia Brown", "Blue Mountain Coffee");

  private final PasswordRules rules = new PasswordRules();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fourteen-chars",
        "passwordpassword",
        "aaaaaaaaaaaaaaaaaaaa",
        "123456789012345678",
        "qwertyuiopasdfgh",
        "marciabrown2026!",
        "Blue-Mountain-1!",
        "tallawahtallawah",
        "marcia.brown@blue-mountain.example"
      })
  void shortOrGuessableIsRefused(String password) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> rules.check(password, Factors.PASSWORD_ALONE, CONTEXT))
        .withMessageNotContaining(password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a long enough password", "pepper kettle sunday harbour", "ﾊﾟｽﾜｰﾄﾞは長いほうがいいですよね"})
  void longWithoutKindsOfCharactersIsTaken(String password) {
    assertThatCode(() -> rules.check(password, Factors.PASSWORD_ALONE, CONTEXT))
        .doesNotThrowAnyException();
  }

  @Test
  void besideASecondFactorEightCharactersWillDo() {
    assertThatCode(() -> rules.check("kv7#pQz9", Factors.WITH_A_SECOND_FACTOR, CONTEXT))
        .doesNotThrowAnyException();
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> rules.check("kv7#pQz", Factors.WITH_A_SECOND_FACTOR, CONTEXT));
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> rules.check("password", Factors.WITH_A_SECOND_FACTOR, CONTEXT));
  }

  @Test
  void longerThanAnyHashTakesIsRefused() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> rules.check("kv7#pQz9".repeat(40), Factors.PASSWORD_ALONE, CONTEXT));
  }
}
