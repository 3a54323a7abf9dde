package io.tallawah.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The texts of a language, for screens and for what leaves them: one pair of files an area in
 * {@code vaadin-i18n/}, English in {@code AREA.properties} and Spanish in {@code
 * AREA_es.properties}, in the syntax of {@link java.text.MessageFormat}.
 *
 * @param language in which they are; English where it lacks one
 */
public record Phrases(Locale language) {

  /** The same whoever reads, as names in files have to be. */
  public static final Phrases ENGLISH = new Phrases(Locale.ENGLISH);

  private static final String FOLDER = "vaadin-i18n/";
  private static final String TYPE = ".properties";
  private static final ResourceBundleMessageSource BUNDLES = bundles();

  /**
   * A text.
   *
   * @throws org.springframework.context.NoSuchMessageException when there is no such key
   */
  public String of(String key, Object... params) {
    return BUNDLES.getMessage(key, params, language);
  }

  /** A text, or another one where there is none of that key. */
  public String ofOr(String key, String otherwise) {
    return find(key).orElse(otherwise);
  }

  /** A text of what may be without one: what data or a catalogue name. */
  public Optional<String> find(String key, Object... params) {
    return Optional.ofNullable(BUNDLES.getMessage(key, params, null, language));
  }

  private static ResourceBundleMessageSource bundles() {
    ResourceBundleMessageSource bundles = new ResourceBundleMessageSource();
    bundles.setBundleClassLoader(Phrases.class.getClassLoader());
    bundles.setBasenames(areas());
    bundles.setDefaultEncoding(StandardCharsets.UTF_8.name());
    bundles.setFallbackToSystemLocale(false);
    bundles.setAlwaysUseMessageFormat(true);
    return bundles;
  }

  private static String[] areas() {
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver(Phrases.class.getClassLoader())
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
