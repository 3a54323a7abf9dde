package io.tallawah.setup.config;

/** A database role and its password; the password is never part of its text. */
public record Login(String user, String password) {

  @Override
  public String toString() {
    return user;
  }
}
