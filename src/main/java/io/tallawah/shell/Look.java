package io.tallawah.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a person wants the screen: kept in the browser, so that the first paint is right already. */
final class Look {

  enum Scheme {
    SYSTEM("light dark", "As the system"),
    LIGHT("light", "Light"),
    DARK("dark", "Dark");

    final String css;
    final String label;

    Scheme(String css, String label) {
      this.css = css;
      this.label = label;
    }
  }

  enum Density {
    COMPACT("Compact"),
    REGULAR("Regular"),
    COMFORTABLE("Comfortable");

    final String label;

    Density(String label) {
      this.label = label;
    }

    String css() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final String SCHEME_COOKIE = "tallawah-scheme";
  private static final String DENSITY_COOKIE = "tallawah-density";

  private Look() {}

  static Scheme scheme(@Nullable VaadinRequest request) {
    return read(request, SCHEME_COOKIE, Scheme.class).orElse(Scheme.SYSTEM);
  }

  static Density density(@Nullable VaadinRequest request) {
    return read(request, DENSITY_COOKIE, Density.class).orElse(Density.REGULAR);
  }

  static Scheme scheme() {
    return scheme(VaadinService.getCurrentRequest());
  }

  static Density density() {
    return density(VaadinService.getCurrentRequest());
  }

  static void apply(UI tab, Scheme scheme) {
    tab.getPage()
        .executeJs(
            "document.documentElement.style.colorScheme = $0;" + remember(SCHEME_COOKIE, "$1"),
            scheme.css,
            scheme.name());
  }

  static void apply(UI tab, Density density) {
    tab.getPage()
        .executeJs(
            "document.documentElement.dataset.density = $0;" + remember(DENSITY_COOKIE, "$1"),
            density.css(),
            density.name());
  }

  private static String remember(String cookie, String value) {
    return "document.cookie = '%s=' + %s + '; path=/; max-age=31536000; SameSite=Lax'"
        .formatted(cookie, value);
  }

  private static <E extends Enum<E>> Optional<E> read(
      @Nullable VaadinRequest request, String name, Class<E> type) {
    if (request == null || request.getCookies() == null) {
      return Optional.empty();
    }
    return Arrays.stream(request.getCookies())
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .flatMap(
            value -> Arrays.stream(type.getEnumConstants()).filter(one -> one.name().equals(value)))
        .findFirst();
  }
}
