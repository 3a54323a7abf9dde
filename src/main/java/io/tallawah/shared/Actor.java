package io.tallawah.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param id a person's or key's id; null for a command, a job or a visitor
 * @param name as people know it: an e-mail address, the name of a key, a command or a job
 * @param address where the request comes from; null when there is none
 */
public record Actor(Kind kind, @Nullable String id, String name, @Nullable String address) {

  /** What kind of actor. */
  public enum Kind {
    PERSON,
    /** An operator who acts in a tenant for a while, with the rights of one of its roles. */
    SUPPORT,
    API_KEY,
    COMMAND,
    JOB,
    VISITOR
  }

  /** Somebody who has not signed in. */
  public static Actor visitor(@Nullable String address) {
    return new Actor(Kind.VISITOR, null, "visitor", address);
  }
}
