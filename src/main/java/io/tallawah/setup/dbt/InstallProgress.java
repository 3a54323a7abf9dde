package io.tallawah.setup.dbt;

/** Hears how far the making of dbt's environment is. */
@FunctionalInterface
public interface InstallProgress {

  InstallProgress SILENT = (index, total, text) -> {};

  /** Package {@code index} of {@code total} is being taken. */
  void at(int index, int total, String text);
}
