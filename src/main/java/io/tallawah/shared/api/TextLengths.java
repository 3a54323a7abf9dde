package io.tallawah.shared.api;

import io.tallawah.shared.OneLine;
import jakarta.validation.Configuration;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.stereotype.Component;

/**
 * Texts are as long as they have characters, as the OpenAPI document counts them: some characters
 * are two of Java's.
 */
@Component
class TextLengths implements ValidationConfigurationCustomizer {

  @Override
  public void customize(Configuration<?> configuration) {
    HibernateValidatorConfiguration validator = (HibernateValidatorConfiguration) configuration;
    ConstraintMapping mapping = validator.createConstraintMapping();
    mapping
        .constraintDefinition(Size.class)
        .includeExistingValidators(true)
        .validatedBy(OfText.class);
    validator.addMapping(mapping);
  }

  /** Stands before that of any sequence of characters, as texts are its own. */
  public static final class OfText implements ConstraintValidator<Size, String> {

    private int least;
    private int most;

    @Override
    public void initialize(Size size) {
      least = size.min();
      most = size.max();
    }

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
      if (text == null) {
        return true;
      }
      int length = OneLine.characters(text);
      return length >= least && length <= most;
    }
  }
}
