package io.tallawah.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * A test of the whole application on the shared {@link TestDatabase}. (Any other kind of Spring
 * test gets that database too, through {@code META-INF/spring.factories}.)
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import(LandingFixture.class)
public @interface TallawahTest {}
