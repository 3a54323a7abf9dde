package io.tallawah.shared;

/** The colours of the screens. */
public enum Scheme {
  SYSTEM("light dark", "As the system"),
  LIGHT("light", "Light"),
  DARK("dark", "Dark");

  private final String css;
  private final String label;

  Scheme(String css, String label) {
    this.css = css;
    this.label = label;
  }

  /** The value of the style sheets' {@code color-scheme}. */
  public String css() {
    return css;
  }

  /** Its name for people. */
  public String label() {
    return label;
  }
}
