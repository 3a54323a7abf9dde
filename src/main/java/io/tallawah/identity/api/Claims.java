package io.tallawah.identity.api;

/** Names of our own claims. */
final class Claims {

  static final String TENANT = "tenant";
  static final String SESSION = "sid";
  static final String ROLES = "roles";
  static final String EMAIL = "email";
  static final String NAME = "name";
  static final String DEMO = "demo";
  static final String OPERATOR = "operator";

  private Claims() {}
}
