package io.tallawah.setup.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A process that holds a data folder until its standard input ends. */
final class LockHolder {

  private LockHolder() {}

  public static void main(String[] args) throws IOException {
    HomeLock lock = HomeLock.acquire(Home.open(Path.of(args[0])));
    System.out.println(lock.isOwner() ? "owner" : "guest");
    System.out.flush();
    int end = System.in.read();
    lock.close();
    System.exit(Math.min(0, end));
  }
}
