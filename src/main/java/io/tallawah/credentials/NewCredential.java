package io.tallawah.credentials;

import io.tallawah.shared.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A credential to store. */
public record NewCredential(
    String platform,
    String label,
    CredentialKind kind,
    List<String> scopes,
    @Nullable Instant expiresAt,
    Secret secret) {

  private static final Pattern LABEL = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,120}");
  private static final Pattern SCOPE = Pattern.compile("[\\x21-\\x7e]{1,300}");
  private static final int MOST_SCOPES = 50;

  public NewCredential {
    label = label.strip();
    if (!LABEL.matcher(label).matches()) {
      throw new ProblemException(
              "A credential can't have that name.", "Use 1 to 120 characters without line breaks.")
          .about("label");
    }
    scopes = List.copyOf(scopes);
    if (scopes.size() > MOST_SCOPES
        || !scopes.stream().allMatch(scope -> SCOPE.matcher(scope).matches())) {
      throw new ProblemException(
              "These are no scopes.", "Give at most 50 words, as the platform writes them.")
          .about("scopes");
    }
  }
}
