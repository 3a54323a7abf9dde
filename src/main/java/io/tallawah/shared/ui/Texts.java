package io.tallawah.shared.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.tallawah.shared.Look;
import io.tallawah.shared.Phrases;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Gives screens their texts. */
@Component
class Texts implements I18NProvider {

  private static final long serialVersionUID = 1L;

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
    return new Phrases(locale).of(key, params);
  }
}
