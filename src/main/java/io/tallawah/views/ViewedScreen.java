package io.tallawah.views;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A screen whose state is in its address and can be kept; beans of it are all there are. */
public interface ViewedScreen {

  /** As REST and the database call it, such as {@code campaigns}. */
  String name();

  /** Of its route. */
  String path();

  /** The parameters of an address that it reads, but for the tenant and the name of the period. */
  Set<String> parameters();

  /**
   * Reads parameters, all of them its own, and writes what it made of them in the one way it always
   * does, days included.
   *
   * @throws UnreadableParameterException naming the first that it can't read
   */
  Map<String, List<String>> written(Map<String, List<String>> parameters);
}
