package io.tallawah.setup.demo.world;

import java.util.List;

/** Chance that depends on nothing but what it is asked about, so that any row can be made alone. */
public record Chance(long seed) {

  private static final double STEPS = 0x1.0p53;

  /** A chance of its own for a thing. */
  public Chance of(long thing) {
    return new Chance(mix(seed ^ mix(thing + 0x9E3779B97F4A7C15L)));
  }

  /** From 0 to below 1. */
  public double share(int question) {
    return (of(question).seed >>> 11) / STEPS;
  }

  public double between(int question, double least, double most) {
    return least + (most - least) * share(question);
  }

  /** From {@code least} to {@code most}, both included. */
  public int integer(int question, int least, int most) {
    return least + (int) (share(question) * (most - least + 1));
  }

  public <T> T choice(int question, List<T> things) {
    return things.get(integer(question, 0, things.size() - 1));
  }

  private static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
