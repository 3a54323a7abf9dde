package io.tallawah.insights;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name of the tenant's own that campaigns of any platform can bear.
 *
 * @param name unlike any other's of the tenant, whatever its case
 * @param rule which campaigns bear it by themselves; null where people alone decide
 */
public record Label(UUID id, String name, LabelColour colour, @Nullable LabelRule rule) {

  /** What a filter takes for campaigns that bear no label; a group of them has no value. */
  public static final String NONE = "none";

  /** As a filter takes it. */
  public String value() {
    return id.toString();
  }
}
