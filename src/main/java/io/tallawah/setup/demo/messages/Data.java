package io.tallawah.setup.demo.messages;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The fields of a record, written as JSON. */
public final class Data {

  private final StringBuilder json = new StringBuilder(1_024).append('{');

  public Data text(String field, String value) {
    return raw(field, quoted(value));
  }

  public Data number(String field, long value) {
    return raw(field, Long.toString(value));
  }

  /** A number given in units of a power of ten: (1234, 2) is 12.34. */
  public Data decimal(String field, long units, int scale) {
    return raw(field, plain(units, scale));
  }

  public Data truth(String field, boolean value) {
    return raw(field, Boolean.toString(value));
  }

  public Data raw(String field, String value) {
    if (json.length() > 1) {
      json.append(',');
    }
    json.append('"').append(field).append("\":").append(value);
    return this;
  }

  public String end() {
    return json.append('}').toString();
  }

  public static String plain(long units, int scale) {
    BigDecimal value = BigDecimal.valueOf(units, scale).stripTrailingZeros();
    return (value.scale() < 1 ? value.setScale(1) : value).toPlainString();
  }

  public static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** One number through another, to six places. */
  public static String ratio(long part, long whole) {
    return whole == 0
        ? "0.0"
        : BigDecimal.valueOf(part)
            .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP)
            .toPlainString();
  }

  /** As short as can be: (1230, 2) is 12.3. */
  public static String amount(long units, int scale) {
    BigDecimal value = BigDecimal.valueOf(units, scale).stripTrailingZeros();
    return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
  }

  /** With a little added. */
  public static String amount(long units, int scale, String dust) {
    return BigDecimal.valueOf(units, scale).add(new BigDecimal(dust)).toPlainString();
  }
}
