package io.tallawah.identity.signon;

import io.tallawah.shared.ProblemException;
import io.tallawah.shared.net.Outside;
import io.tallawah.shared.net.RefusedAddressException;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What sign-on services say of themselves (OpenID Connect Discovery 1.0), fetched through the guard
 * and kept for a while. All addresses in it are checked before any is used.
 */
@Component
class Discovery {

  /** A service that doesn't answer as it should; the message is for people. */
  static final class UnusableException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableException(String sentence) {
      super(sentence);
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
  private static final String PATH = "/.well-known/openid-configuration";
  private static final Duration KEPT = Duration.ofMinutes(10);
  private static final Duration FAILURE_KEPT = Duration.ofSeconds(20);
  private static final int MOST_KEPT = 1_000;
  private static final int LONGEST = 200_000;
  private static final int LONGEST_ISSUER = 500;
  private static final String[] NEEDED = {
    "authorization_endpoint", "token_endpoint", "jwks_uri", "userinfo_endpoint"
  };

  private record Kept(Map<String, Object> metadata, String problem, Instant until) {

    Map<String, Object> orThrow() throws UnusableException {
      if (!problem.isEmpty()) {
        throw new UnusableException(problem);
      }
      return metadata;
    }
  }

  private final Outside outside;
  private final Clock clock;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();

  Discovery(Outside outside, Clock clock) {
    this.outside = outside;
    this.clock = clock;
  }

  /**
   * An issuer's address in the form in which it is kept.
   *
   * @throws ProblemException when it would never be called
   */
  String checked(String issuer) {
    String address = issuer.strip();
    try {
      URI uri = URI.create(address);
      if (address.length() > LONGEST_ISSUER
          || uri.getQuery() != null
          || uri.getFragment() != null) {
        throw notAnIssuer(null);
      }
      outside.check(uri);
      return address;
    } catch (RefusedAddressException | IllegalArgumentException e) {
      throw notAnIssuer(e);
    }
  }

  /** What is wrong with a service now, in a sentence; empty when it answers as it should. */
  Optional<String> problem(String issuer) {
    try {
      fetch(issuer);
      return Optional.empty();
    } catch (UnusableException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The service's metadata. Also that it doesn't answer is kept, for a little while. */
  Map<String, Object> metadata(String issuer) throws UnusableException {
    Kept known = kept.get(issuer);
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = look(issuer);
      if (kept.size() >= MOST_KEPT) {
        kept.clear();
      }
      kept.put(issuer, known);
    }
    return known.orThrow();
  }

  private Kept look(String issuer) {
    try {
      return new Kept(fetch(issuer), "", clock.instant().plus(KEPT));
    } catch (UnusableException e) {
      return new Kept(Map.of(), String.valueOf(e.getMessage()), clock.instant().plus(FAILURE_KEPT));
    }
  }

  private Map<String, Object> fetch(String issuer) throws UnusableException {
    try {
      URI address = URI.create(issuer.replaceAll("/+$", "") + PATH);
      Outside.Answer answer = outside.get(address, LONGEST);
      if (answer.status() != 200) {
        throw new UnusableException(
            "The service answered " + answer.status() + " at " + address + ".");
      }
      return read(issuer, answer.body());
    } catch (RefusedAddressException e) {
      LOG.warn("A sign-on service was not called: {}", e.getMessage());
      throw new UnusableException(
          "The address is not called: it must be https and lead to the internet, unless an operator"
              + " allows its host.");
    } catch (IOException e) {
      LOG.warn("A sign-on service did not answer: {}", e.toString());
      throw new UnusableException("The service did not answer.");
    }
  }

  private Map<String, Object> read(String issuer, byte[] body)
      throws UnusableException, RefusedAddressException {
    Map<String, Object> metadata;
    try {
      metadata = JsonMapper.shared().readValue(body, new TypeReference<Map<String, Object>>() {});
    } catch (JacksonException e) {
      throw new UnusableException("The service's answer is no description of one.");
    }
    if (!issuer.equals(metadata.get("issuer"))) {
      throw new UnusableException(
          "The service calls itself by another address than " + issuer + ".");
    }
    for (String name : NEEDED) {
      if (metadata.get(name) instanceof String address) {
        outside.check(uri(address));
      } else if (!name.equals("userinfo_endpoint")) {
        throw new UnusableException("The service's description has no " + name + ".");
      }
    }
    return metadata;
  }

  private static URI uri(String address) throws UnusableException {
    try {
      return URI.create(address);
    } catch (IllegalArgumentException e) {
      throw new UnusableException("The service's description holds what is no address.");
    }
  }

  private static ProblemException notAnIssuer(@Nullable Throwable cause) {
    return new ProblemException(
            "That address can't be a sign-on service's.",
            "Write its issuer, such as https://id.example.com/realms/staff. A host inside your own"
                + " network has to be allowed by an operator.",
            cause)
        .about("issuer");
  }
}
