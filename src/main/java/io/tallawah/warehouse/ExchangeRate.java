package io.tallawah.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What one unit of a currency was worth in another on a day.
 *
 * @param source by whose word
 */
public record ExchangeRate(
    String currency, String quote, LocalDate day, BigDecimal rate, String source) {}
