package io.tallawah.ingestion.internal;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What one file had of one stream. Times are microseconds since 1970, -1 for none. */
final class StreamTally {

  /** More accounts than any connection has: from here on they are not told apart. */
  static final int MOST_ACCOUNTS = 10_000;

  private static final int UNKNOWN = -1;

  final String stream;
  StreamRules rules;
  long rows;
  long rejected;

  /** Rows that the database did not take; counted by the thread that copies. */
  long refused;

  long emittedFrom = UNKNOWN;
  long emittedTo = UNKNOWN;

  /** Days since 1970 that its rows belong to. */
  final Set<Integer> days = new TreeSet<>();

  /** Accounts of its rows, normalised. */
  final Set<String> accounts = new HashSet<>();

  /** For accounts: the combinations of what matters of them. */
  final Set<List<String>> accountKeys = new LinkedHashSet<>();

  boolean tooManyAccounts;

  boolean started;
  long startedAt = UNKNOWN;
  long statusAt = UNKNOWN;
  boolean complete;
  boolean incomplete;
  boolean failed;

  /** Whether it was read from its beginning: what it doesn't bring is no more. */
  boolean fullRefresh;

  private int lastDay = Temporal.NO_DAY;

  StreamTally(String stream, StreamRules rules) {
    this.stream = stream;
    this.rules = rules;
  }

  void row(long emittedMicros) {
    rows++;
    if (emittedFrom < 0 || emittedMicros < emittedFrom) {
      emittedFrom = emittedMicros;
    }
    if (emittedMicros > emittedTo) {
      emittedTo = emittedMicros;
    }
  }

  void day(int day) {
    if (day != lastDay) {
      days.add(day);
      lastDay = day;
    }
  }

  void account(String account) {
    if (accounts.size() < MOST_ACCOUNTS) {
      accounts.add(account);
    }
  }

  void accountKey(List<String> values) {
    if (accountKeys.size() < MOST_ACCOUNTS) {
      accountKeys.add(values);
    } else {
      tooManyAccounts = true;
    }
  }

  void status(String status, long micros) {
    statusAt = Math.max(statusAt, micros);
    switch (status) {
      case "STARTED" -> start(micros);
      case "COMPLETE" -> complete = true;
      case "INCOMPLETE" -> incomplete = true;
      default -> {}
    }
  }

  private void start(long micros) {
    started = true;
    if (micros >= 0) {
      startedAt = startedAt < 0 ? micros : Math.min(startedAt, micros);
    }
  }

  long landed() {
    return rows - refused;
  }

  /** When reading it began, as far as the file tells. */
  long beganAt() {
    return emittedFrom >= 0 ? emittedFrom : startedAt >= 0 ? startedAt : statusAt;
  }
}
