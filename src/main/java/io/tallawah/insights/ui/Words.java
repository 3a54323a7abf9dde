package io.tallawah.insights.ui;

/** Texts of the screen in the person's language. */
@FunctionalInterface
interface Words {

  String of(String key, Object... parameters);
}
