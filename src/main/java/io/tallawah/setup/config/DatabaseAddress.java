package io.tallawah.setup.config;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL database: host, port, name, and how much the connection is encrypted. */
public record DatabaseAddress(String host, int port, String name, String sslMode) {

  private static final int DEFAULT_PORT = 5432;
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_$-]{0,62}");
  private static final Pattern SSL_MODE =
      Pattern.compile("(?:^|.*&)sslmode=(disable|allow|prefer|require|verify-ca|verify-full)");

  /**
   * Reads {@code jdbc:postgresql://host:port/name?sslmode=require} (jdbc: may be left out).
   *
   * @throws IllegalArgumentException when it is anything else; the message holds nothing of it
   */
  public static DatabaseAddress parse(String url) {
    URI uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
    String path = uri.getPath();
    if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null || path == null) {
      throw new IllegalArgumentException("not a PostgreSQL address");
    }
    if (uri.getUserInfo() != null
        || path.length() < 2
        || !NAME.matcher(path.substring(1)).matches()) {
      throw new IllegalArgumentException("not a PostgreSQL address of host, port and name");
    }
    int port = uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort();
    return new DatabaseAddress(uri.getHost(), port, path.substring(1), sslMode(uri.getQuery()));
  }

  private static String sslMode(@Nullable String query) {
    if (query == null) {
      return "prefer";
    }
    var matcher = SSL_MODE.matcher(query);
    if (!matcher.matches() || query.contains("&")) {
      throw new IllegalArgumentException("sslmode is the only parameter it may have");
    }
    return matcher.group(1);
  }

  public String jdbcUrl() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + name + "?sslmode=" + sslMode;
  }

  /** The same server, another database. */
  public DatabaseAddress withName(String other) {
    return new DatabaseAddress(host, port, other, sslMode);
  }
}
