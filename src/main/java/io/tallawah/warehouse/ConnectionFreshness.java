package io.tallawah.warehouse;

import io.tallawah.shared.ConnectionId;
import io.tallawah.shared.Platform;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the published figures of a connection reach. Days are the account's.
 *
 * @param connection its id
 * @param name its name
 * @param platform whose records it brings
 * @param dataTo last day with data
 * @param finalTo last day whose delivery (spend, impressions, clicks, views) no longer changes
 * @param outcomeFinalTo last day whose conversions and their value no longer change
 * @param lastSuccess when records last landed
 * @param rows landed, all in all
 * @param state in one word
 * @param finality how long its figures change, and how long its syncs look back
 */
public record ConnectionFreshness(
    ConnectionId connection,
    String name,
    Platform platform,
    @Nullable LocalDate dataTo,
    @Nullable LocalDate finalTo,
    @Nullable LocalDate outcomeFinalTo,
    @Nullable Instant lastSuccess,
    long rows,
    State state,
    Finality finality) {

  /**
   * How long figures change. The connection's own settings, else the platform's.
   *
   * @param deliveryDays until spend, impressions, clicks and views are final
   * @param outcomeDays until conversions and their value are: the attribution window and a day
   * @param lookbackDays that a sync reads again
   */
  public record Finality(int deliveryDays, int outcomeDays, int lookbackDays) {}

  /**
   * Those of the connections that say how far the figures reach: files of long ago don't, unless
   * there is nothing else.
   */
  public static List<ConnectionFreshness> telling(List<ConnectionFreshness> all) {
    List<ConnectionFreshness> withData = all.stream().filter(one -> one.dataTo() != null).toList();
    List<ConnectionFreshness> going =
        withData.stream().filter(one -> one.state() != State.FILES).toList();
    return going.isEmpty() ? withData : going;
  }

  /** Whether syncs stop reading a day again while its conversions may still change. */
  public boolean isLookbackShort() {
    return finality.lookbackDays() < finality.outcomeDays() - 1;
  }

  /** How a connection is doing. */
  public enum State {
    /** Data of yesterday, or of the day before, is there. */
    OK("on time"),
    /** The last day with data is more than two days ago, though syncs come regularly. */
    LATE("late"),
    /** Only files have come, the last day with data is more than two days ago: no one is late. */
    FILES("files only"),
    /** Nothing has been published yet. */
    NEVER("no data yet"),
    /** Records have landed that the last run could not publish. */
    FAILED("not published");

    private final String label;

    State(String label) {
      this.label = label;
    }

    /** As people read it. */
    public String label() {
      return label;
    }
  }
}
