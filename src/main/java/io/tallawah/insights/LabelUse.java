package io.tallawah.insights;

/**
 * A label and who bears it.
 *
 * @param campaigns how many do, of those whose records have landed or that were put on by hand
 * @param byHand how many were put on by hand
 * @param keptOff how many were taken off by hand and stay so
 */
public record LabelUse(Label label, long campaigns, long byHand, long keptOff) {}
