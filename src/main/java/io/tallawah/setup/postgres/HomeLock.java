package io.tallawah.setup.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Who has the data folder. One process owns it for its whole life and runs the database; others are
 * guests, and an owner that is only a command waits for its guests before it stops the database.
 * The locks are the operating system's: they end with the process, however it ends.
 */
final class HomeLock implements AutoCloseable {

  private final FileChannel channel;
  private final Path guestsFile;
  private final boolean owner;

  private HomeLock(FileChannel channel, Path guestsFile, boolean owner) {
    this.channel = channel;
    this.guestsFile = guestsFile;
    this.owner = owner;
  }

  /** Becomes the owner if nobody is, else a guest. */
  static HomeLock acquire(Home home) throws IOException {
    while (true) {
      HomeLock owned = tryOwn(home);
      if (owned != null) {
        return owned;
      }
      FileChannel guests = open(home.guests());
      guests.lock(0, 1, true);
      if (!isFree(home)) {
        return new HomeLock(guests, home.guests(), false);
      }
      guests.close();
    }
  }

  /** Becomes the owner, or null if somebody else is. */
  static @Nullable HomeLock tryOwn(Home home) throws IOException {
    FileChannel channel = open(home.lock());
    FileLock lock = channel.tryLock();
    if (lock == null) {
      channel.close();
      return null;
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
    return new HomeLock(channel, home.guests(), true);
  }

  boolean isOwner() {
    return owner;
  }

  /**
   * Waits until no guest is left and lets no new one in; they go on when this process has ended.
   */
  FileChannel closeToGuests() throws IOException {
    FileChannel guests = open(guestsFile);
    guests.lock();
    return guests;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private static boolean isFree(Home home) throws IOException {
    try (FileChannel channel = open(home.lock())) {
      return channel.tryLock() != null;
    }
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }
}
