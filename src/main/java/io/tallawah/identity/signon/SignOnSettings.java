package io.tallawah.identity.signon;

import io.tallawah.shared.ProblemException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What can be changed of a sign-on service.
 *
 * @param name what the tenant's people know it by
 * @param clientId who we are there
 * @param joiningRole of people who come without an invitation, or null: they don't get in
 * @param trustedFactor whether it asks everybody for a second factor, so that ours isn't asked
 * @param trustedEmail whether an address counts as verified though the service says nothing of it
 * @param active whether it signs in anybody
 */
public record SignOnSettings(
    String name,
    String clientId,
    @Nullable String joiningRole,
    boolean trustedFactor,
    boolean trustedEmail,
    boolean active) {

  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\p{Cs}]{1,80}");
  private static final Pattern CLIENT = Pattern.compile("[\\x20-\\x7e]{1,300}");

  public SignOnSettings {
    name = name.strip();
    clientId = clientId.strip();
    if (!NAME.matcher(name).matches()) {
      throw new ProblemException(
              "A sign-on service can't have that name.",
              "Use 1 to 80 characters without line breaks.")
          .about("name");
    }
    if (!CLIENT.matcher(clientId).matches()) {
      throw new ProblemException(
              "That is no client id.", "Copy it from the service: 1 to 300 plain characters.")
          .about("client_id");
    }
  }
}
