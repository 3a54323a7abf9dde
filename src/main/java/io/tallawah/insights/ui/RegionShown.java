package io.tallawah.insights.ui;

import io.tallawah.insights.RegionFields;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a place's figure is made comparable, in the order it is offered. */
enum RegionShown {
  PER_THOUSAND("per_1000_people", "104px"),
  INDEX("index", "72px"),
  SHARE("share", "80px"),
  VALUE("value", "124px");

  /** Of quotients, which need no people to be compared. */
  private static final List<RegionShown> OF_QUOTIENTS = List.of(VALUE, INDEX);

  private final String parameter;
  private final String width;

  RegionShown(String parameter, String width) {
    this.parameter = parameter;
    this.width = width;
  }

  /** Of its column. */
  String width() {
    return width;
  }

  /** Its name in an address, and of the scaled figure. */
  String parameter() {
    return parameter;
  }

  static Optional<RegionShown> of(String parameter) {
    return Arrays.stream(values()).filter(one -> one.parameter.equals(parameter)).findFirst();
  }

  /** What can be chosen for a metric; the first is the usual. */
  static List<RegionShown> of(RegionFields fields, String metric) {
    return fields.isSum(metric) ? List.of(values()) : OF_QUOTIENTS;
  }
}
