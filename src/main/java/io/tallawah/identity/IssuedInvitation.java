package io.tallawah.identity;

import org.jspecify.annotations.Nullable;

/**
 * An invitation that has just got its link.
 *
 * @param link to be shown this once; null when there is a mail server
 * @param mailed whether the mail server has taken the message
 */
public record IssuedInvitation(Invitation invitation, @Nullable String link, boolean mailed) {

  @Override
  public String toString() {
    return "IssuedInvitation[" + invitation.id() + "]";
  }
}
