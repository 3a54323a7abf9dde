package io.tallawah.identity;

import io.tallawah.shared.UserId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wrong codes of a second factor, one after the other, which somebody enters who has got past the
 * first: the person is told, and after very many no code is taken until the password is another.
 */
@Component
class WrongCodes {

  /** So many in a row may be wrong. */
  static final int MOST = 100;

  /** Where the person has signed in before, so many in a row are their own slips. */
  private static final int SLIPS = 2;

  private final JdbcClient jdbc;
  private final OwnRows ownRows;
  private final Notices notices;

  WrongCodes(JdbcClient jdbc, OwnRows ownRows, Notices notices) {
    this.jdbc = jdbc;
    this.ownRows = ownRows;
    this.notices = notices;
  }

  /**
   * Counts a code before it is looked at, so that codes side by side see each other.
   *
   * @return how many in a row are wrong if this one is; more than {@link #MOST}: it isn't looked at
   */
  int count(UserId user) {
    return ownRows.call(
        user,
        () ->
            jdbc.sql(
                    """
                    update app.second_factor set wrong_codes = wrong_codes + 1 where user_id = :user
                    returning wrong_codes\
                    """)
                .param("user", user.value())
                .query(Integer.class)
                .optional()
                .orElse(0));
  }

  /** A code was right. */
  void forget(UserId user) {
    ownRows.run(user, () -> clear(user));
  }

  /** Begins anew, in a transaction of the person's own rows. */
  void clear(UserId user) {
    jdbc.sql("update app.second_factor set wrong_codes = 0 where user_id = :user")
        .param("user", user.value())
        .update();
  }

  /**
   * Tells the person, when it is news.
   *
   * @param wrong how many in a row
   * @param known whether they have signed in from this address before
   */
  void tell(UserId user, int wrong, boolean known, String address) {
    boolean last = wrong == MOST;
    if (last || wrong == SLIPS + 1 || wrong <= SLIPS && !known) {
      Notices.Kind kind = last ? Notices.Kind.CODES_SPENT : Notices.Kind.WRONG_CODE;
      ownRows.run(user, () -> notices.tell(user, kind, new Device("", address)));
    }
  }
}
