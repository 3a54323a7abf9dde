package io.tallawah.keys.internal;

import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A file with keys that its owner alone may read.
 *
 * @param path of the file
 * @param what a sentence calls it, such as {@code signing key file}
 * @param setting that names it to a person
 */
public record PrivateFile(Path path, String what, String setting) {

  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.complementOf(
          EnumSet.of(
              PosixFilePermission.OWNER_READ,
              PosixFilePermission.OWNER_WRITE,
              PosixFilePermission.OWNER_EXECUTE));

  /** Its text; a file that others may read is refused. */
  public String read() {
    try {
      refuseIfOthersMayRead();
      return Files.readString(path);
    } catch (IOException e) {
      throw problem("can't be read", e);
    }
  }

  /** Makes it with this text, unless it is there. */
  public void createIfMissing(Supplier<String> text) {
    if (Files.exists(path)) {
      return;
    }
    try {
      Path folder = path.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "key", ".new");
      if (posix(draft)) {
        Files.setPosixFilePermissions(draft, OWNER_ONLY);
      }
      Files.writeString(draft, text.get(), StandardOpenOption.WRITE);
      publish(draft);
    } catch (IOException e) {
      throw problem("can't be made", e);
    }
  }

  /** A problem with it, in a sentence that names no content. */
  public ProblemException problem(String sentence, @Nullable Exception cause) {
    return new ProblemException(
        "The " + what + " " + sentence + ".", "Check the setting " + setting + ".", cause);
  }

  /** Of two servers that start at once, one file wins and both read it. */
  private void publish(Path draft) throws IOException {
    try {
      Files.createLink(path, draft);
    } catch (FileAlreadyExistsException e) {
      // the other one was first
    } catch (UnsupportedOperationException e) {
      Files.move(draft, path);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private void refuseIfOthersMayRead() throws IOException {
    if (posix(path) && Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS::contains)) {
      throw problem(
          "may be read by others; set its mode to "
              + PosixFilePermissions.toString(OWNER_ONLY)
              + " (0600)",
          null);
    }
  }

  private static boolean posix(Path path) throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }
}
