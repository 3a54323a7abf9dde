package io.tallawah.insights.ui;

/** How a platform is shown, from the platform registry. */
record PlatformLook(String id, String name, String letter, int colour) {

  static PlatformLook unknown(String id) {
    return new PlatformLook(id, id, id.substring(0, 1).toUpperCase(java.util.Locale.ROOT), 4);
  }
}
