package io.tallawah.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

/** A short name for what a browser calls itself at length. */
final class DeviceName {

  private static final int LONGEST = 40;

  private static final Map<String, String> BROWSERS =
      orderOf(
          Map.entry("Edg/", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final Map<String, String> SYSTEMS =
      orderOf(
          Map.entry("Android", "Android"),
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Windows", "Windows"),
          Map.entry("Mac OS", "macOS"),
          Map.entry("Linux", "Linux"));

  private DeviceName() {}

  static String of(String agent) {
    String browser = first(BROWSERS, agent);
    String system = first(SYSTEMS, agent);
    if (browser.isEmpty() || system.isEmpty()) {
      return agent.length() <= LONGEST ? agent : agent.substring(0, LONGEST) + "…";
    }
    return browser + ", " + system;
  }

  private static String first(Map<String, String> names, String agent) {
    return names.entrySet().stream()
        .filter(one -> agent.contains(one.getKey()))
        .map(Entry::getValue)
        .findFirst()
        .orElse("");
  }

  @SafeVarargs
  private static Map<String, String> orderOf(Entry<String, String>... entries) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Entry<String, String> entry : entries) {
      names.put(entry.getKey(), entry.getValue());
    }
    return names;
  }
}
