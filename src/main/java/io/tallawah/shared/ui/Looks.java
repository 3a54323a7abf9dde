package io.tallawah.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import io.tallawah.shared.Density;
import io.tallawah.shared.Look;
import io.tallawah.shared.Scheme;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows looks, and keeps them in the browser, so that a visitor's first paint is right already. */
public final class Looks {

  private static final String LANGUAGE = "tallawah-language";
  private static final String SCHEME = "tallawah-scheme";
  private static final String DENSITY = "tallawah-density";
  private static final int YEAR_SECONDS = 31_536_000;

  /** A tab looks different from now on. */
  public static final class Changed extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1L;

    private final Look look;

    Changed(UI tab, Look look) {
      super(tab, false);
      this.look = look;
    }

    public Look look() {
      return look;
    }
  }

  private Looks() {}

  /** What a browser has kept, the usual for the rest. */
  public static Look of(@Nullable VaadinRequest request) {
    return new Look(
        cookie(request, LANGUAGE).map(Locale::forLanguageTag).orElse(Look.USUAL.language()),
        one(Scheme.values(), cookie(request, SCHEME)).orElse(Look.USUAL.scheme()),
        one(Density.values(), cookie(request, DENSITY)).orElse(Look.USUAL.density()));
  }

  /** Keeps a look in the browser that gets this answer. */
  public static void keep(Look look, VaadinResponse response, boolean secure) {
    kept(look).forEach((name, value) -> response.addCookie(cookie(name, value, secure)));
  }

  /** Shows a look in a tab and keeps it in its browser; another language takes a reload. */
  public static void show(UI tab, Look look) {
    boolean translated = !look.language().equals(tab.getLocale());
    tab.getPage()
        .executeJs(
            """
            document.documentElement.style.colorScheme = $0;
            document.documentElement.dataset.density = $1;
            for (const [name, value] of Object.entries($2)) {
              document.cookie = name + '=' + value + '; path=/; max-age=%d; SameSite=Lax'
                  + (location.protocol === 'https:' ? '; Secure' : '');
            }
            if ($3) location.reload();\
            """
                .formatted(YEAR_SECONDS),
            look.scheme().css(),
            look.density().css(),
            kept(look),
            translated);
    if (translated) {
      tab.getSession().setLocale(look.language());
    }
    ComponentUtil.fireEvent(tab, new Changed(tab, look));
  }

  private static Map<String, String> kept(Look look) {
    return Map.of(
        LANGUAGE, look.language().toLanguageTag(),
        SCHEME, look.scheme().name(),
        DENSITY, look.density().name());
  }

  private static Cookie cookie(String name, String value, boolean secure) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge(YEAR_SECONDS);
    cookie.setSecure(secure);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static <E extends Enum<E>> Optional<E> one(E[] all, Optional<String> name) {
    return Arrays.stream(all)
        .filter(one -> name.filter(one.name()::equals).isPresent())
        .findFirst();
  }

  private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
    if (request == null || request.getCookies() == null) {
      return Optional.empty();
    }
    return Arrays.stream(request.getCookies())
        .filter(cookie -> cookie.getName().equals(name))
        .map(Cookie::getValue)
        .findFirst();
  }
}
