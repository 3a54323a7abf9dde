package io.tallawah.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.tallawah.shared.Look;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The texts of the screens: one pair of files an area in {@code vaadin-i18n/}, English in {@code
 * AREA.properties} and Spanish in {@code AREA_es.properties}, in the syntax of {@link
 * java.text.MessageFormat}.
 */
@Component
class Texts implements I18NProvider {

  private static final long serialVersionUID = 1L;
  private static final String FOLDER = "vaadin-i18n/";
  private static final String TYPE = ".properties";

  private final transient ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();

  Texts() {
    bundles.setBasenames(areas());
    bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
    bundles.setFallbackToSystemLocale(false);
    bundles.setAlwaysUseMessageFormat(true);
  }

  @Override
  public List<Locale> getProvidedLocales() {
    return Look.LANGUAGES;
  }

  /**
   * A text of a language, the English one where it lacks it.
   *
   * @throws org.springframework.context.NoSuchMessageException when there is no such key
   */
  @Override
  public String getTranslation(String key, Locale locale, Object... params) {
    return bundles.getMessage(key, params, locale);
  }

  private static String[] areas() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath:" + FOLDER + "*" + TYPE);
      return Arrays.stream(files)
          .map(file -> String.valueOf(file.getFilename()).replace(TYPE, ""))
          .filter(name -> name.indexOf('_') < 0)
          .sorted()
          .map(name -> FOLDER + name)
          .toArray(String[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException("The texts of the screens can't be read.", e);
    }
  }
}
