package io.tallawah.shared.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.PageTitleContext;
import com.vaadin.flow.router.PageTitleGenerator;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Titles of screens in the language of who looks at them: {@code @PageTitle} and {@code @Menu} give
 * the key of a text, such as {@code identity.title.people}, or the text itself.
 */
@Component
public class Titles implements PageTitleGenerator {

  private static final long serialVersionUID = 1L;
  private static final Pattern KEY = Pattern.compile("[a-z]+(\\.[a-z-]+)+");

  /** What people read for the title of an annotation. */
  public static String of(String title) {
    return KEY.matcher(title).matches() ? translate(title) : title;
  }

  @Override
  public String generatePageTitle(PageTitleContext context) {
    String title = context.value();
    return KEY.matcher(title).matches() ? translate(title) + " · Tallawah" : title;
  }
}
