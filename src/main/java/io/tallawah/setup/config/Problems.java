package io.tallawah.setup.config;

import io.tallawah.setup.InvalidSettingsException;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the settings, all of it; a problem names the setting and never its value. */
public final class Problems {

  private final List<String> found = new ArrayList<>();

  void add(String setting, String what) {
    String problem = setting + " " + what;
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  /** Throws what was found, if anything was. */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidSettingsException(List.copyOf(found));
    }
  }
}
