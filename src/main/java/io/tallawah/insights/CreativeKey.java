package io.tallawah.insights;

/**
 * One row of the creative grid: an asset of an account, in one currency.
 *
 * @param creative key of the asset, such as {@code video:77}; {@link #NONE} for spend without an ad
 */
public record CreativeKey(String platform, String account, String creative, String currency) {

  /** What is spent above the ads, which show nothing that is known. */
  public static final String NONE = "none";

  /** Whether it is what was spent without an ad. */
  public boolean isNone() {
    return creative.equals(NONE);
  }
}
