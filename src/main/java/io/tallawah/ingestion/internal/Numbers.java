package io.tallawah.ingestion.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Numbers by their own text; nothing here goes through a double. */
final class Numbers {

  private static final int SAFE_DIGITS = 18;
  private static final BigInteger LEAST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST = BigInteger.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  /** Whether an integer without point or exponent fits PostgreSQL's bigint. */
  static boolean fitsBigint(byte[] bytes, int from, int to) {
    return to - from <= SAFE_DIGITS || integral(bytes, from, to) != null;
  }

  /** The bigint that a number's text amounts to exactly, or null when there is none. */
  static @Nullable BigInteger integral(byte[] bytes, int from, int to) {
    try {
      BigInteger value = decimal(bytes, from, to).toBigIntegerExact();
      return value.compareTo(LEAST) < 0 || value.compareTo(GREATEST) > 0 ? null : value;
    } catch (ArithmeticException e) {
      return null;
    }
  }

  /** Whether a number fits {@code numeric(precision, scale)} without being rounded. */
  static boolean fitsExactly(byte[] bytes, int from, int to, int precision, int scale) {
    BigDecimal value = decimal(bytes, from, to).stripTrailingZeros();
    return value.scale() <= scale && value.precision() - value.scale() <= precision - scale;
  }

  private static BigDecimal decimal(byte[] bytes, int from, int to) {
    return new BigDecimal(new String(bytes, from, to - from, StandardCharsets.US_ASCII));
  }

  /** The kind of number that a text is, or null when it is none that JSON could write. */
  static @Nullable JsonKind kindOfText(byte[] bytes, int from, int to) {
    if (to - from == 0 || to - from > 60) {
      return null;
    }
    int at = bytes[from] == '-' ? from + 1 : from;
    int first = at;
    at = skipDigits(bytes, at, to);
    if (at == first || (at - first > 1 && bytes[first] == '0')) {
      return null;
    }
    if (at == to) {
      return JsonKind.INTEGER;
    }
    if (bytes[at] == '.') {
      int fraction = at + 1;
      at = skipDigits(bytes, fraction, to);
      if (at == fraction) {
        return null;
      }
    }
    return at == to || isExponent(bytes, at, to) ? JsonKind.DECIMAL : null;
  }

  private static boolean isExponent(byte[] bytes, int from, int to) {
    if (bytes[from] != 'e' && bytes[from] != 'E') {
      return false;
    }
    int at = from + 1;
    if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
      at++;
    }
    return to > at && to - at <= 3 && skipDigits(bytes, at, to) == to;
  }

  private static int skipDigits(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at;
  }
}
