package io.tallawah.setup.demo;

import java.math.BigDecimal;

/** The fields of a record, written as JSON. */
final class Data {

  private final StringBuilder json = new StringBuilder(1_024).append('{');

  Data text(String field, String value) {
    return raw(field, quoted(value));
  }

  Data number(String field, long value) {
    return raw(field, Long.toString(value));
  }

  /** A number given in units of a power of ten: (1234, 2) is 12.34. */
  Data decimal(String field, long units, int scale) {
    return raw(field, plain(units, scale));
  }

  Data truth(String field, boolean value) {
    return raw(field, Boolean.toString(value));
  }

  Data raw(String field, String value) {
    if (json.length() > 1) {
      json.append(',');
    }
    json.append('"').append(field).append("\":").append(value);
    return this;
  }

  String end() {
    return json.append('}').toString();
  }

  static String plain(long units, int scale) {
    BigDecimal value = BigDecimal.valueOf(units, scale).stripTrailingZeros();
    return (value.scale() < 1 ? value.setScale(1) : value).toPlainString();
  }

  static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
