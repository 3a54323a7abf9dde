package io.tallawah.setup.start;

/** What a start goes through, in the order it is shown. */
public enum Step {
  DATABASE("Database"),
  MIGRATIONS("Schema"),
  DBT("dbt's environment"),
  PEOPLE("Demo tenants and people"),
  DEMO("Demo records"),
  TRANSFORM("Transformation"),
  READY("Ready");

  private final String label;

  Step(String label) {
    this.label = label;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
