package io.tallawah.setup.config;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;

/** Reads which proxies are believed, how many requests one may send, whence the map has tiles. */
final class WebReader {

  private static final Pattern NETWORK = Pattern.compile("[0-9A-Fa-f.:]{2,45}(/\\d{1,3})?");
  private static final Pattern TILES =
      Pattern.compile(
          "https?://[A-Za-z0-9][A-Za-z0-9.-]{0,252}(:\\d{1,5})?/[A-Za-z0-9/{}._~@=&?%+-]{1,500}");
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,6}");

  private final Variables variables;
  private final Problems problems;

  WebReader(Variables variables, Problems problems) {
    this.variables = variables;
    this.problems = problems;
  }

  WebSettings read() {
    return new WebSettings(
        proxies(),
        count("TALLAWAH_API_REQUESTS_PERSON", WebSettings.DEFAULT.requestsOfPerson()),
        count("TALLAWAH_API_REQUESTS_TENANT", WebSettings.DEFAULT.requestsOfTenant()),
        tiles(),
        variables.find("TALLAWAH_MAP_ATTRIBUTION").orElse(""));
  }

  private String tiles() {
    String text = variables.find("TALLAWAH_MAP_TILES").orElse("");
    if (text.isEmpty() || (TILES.matcher(text).matches() && hasPlaces(text))) {
      return text;
    }
    problems.add(
        "TALLAWAH_MAP_TILES",
        "is no address such as https://tiles.example.com/{z}/{x}/{y}.png, on one host");
    return "";
  }

  private static boolean hasPlaces(String text) {
    return List.of("{z}", "{x}", "{y}").stream().allMatch(text::contains);
  }

  private List<String> proxies() {
    List<String> proxies = new ArrayList<>();
    String all = variables.find("TALLAWAH_TRUSTED_PROXIES").orElse("");
    for (String one : List.of(all.split(",", -1))) {
      if (!one.isBlank() && !add(proxies, one.strip())) {
        problems.add(
            "TALLAWAH_TRUSTED_PROXIES",
            "is no list of addresses or networks such as 10.0.0.5,10.1.0.0/16");
      }
    }
    return List.copyOf(proxies);
  }

  private static boolean add(List<String> proxies, String text) {
    if (!NETWORK.matcher(text).matches()) {
      return false;
    }
    String network = text.contains("/") ? text : text + (text.contains(":") ? "/128" : "/32");
    try {
      proxies.add(new NetMask(network).toString());
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private int count(String name, int usual) {
    String text = variables.find(name).orElse(Integer.toString(usual));
    if (COUNT.matcher(text).matches()) {
      return Integer.parseInt(text);
    }
    problems.add(name, "is not a number of requests a minute (1 to 9999999)");
    return usual;
  }
}
