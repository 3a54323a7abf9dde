package io.tallawah.setup.config;

import org.jspecify.annotations.Nullable;

/**
 * The demo tenants and people.
 *
 * @param enabled whether there are any
 * @param password of every demo person; null: a random one is made and kept
 */
public record DemoSettings(boolean enabled, @Nullable String password) {

  @Override
  public String toString() {
    return "DemoSettings[enabled=" + enabled + "]";
  }
}
