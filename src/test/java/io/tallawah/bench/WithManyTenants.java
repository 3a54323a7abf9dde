package io.tallawah.bench;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A benchmark of a running product with {@link ManyTenants}; those of one run share them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Bench
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TenantsDatabase.class)
@Import({ManyTenants.class, GridBench.Recording.class})
@interface WithManyTenants {}
