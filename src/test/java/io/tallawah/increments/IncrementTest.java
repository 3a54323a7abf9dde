package io.tallawah.increments;

import io.tallawah.testing.IngestionTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test on the {@link IncrementDatabase}, with the whole application. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IngestionTest
@ContextConfiguration(initializers = IncrementDatabase.class)
@Import(ThreeIncrements.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@interface IncrementTest {}
