package io.tallawah.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/**
 * A test of landing in the whole application, with {@link LandingFixture}, at the time of {@link
 * LandingClock}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TallawahTest
@Import({LandingFixture.class, LandingClock.class})
public @interface IngestionTest {}
