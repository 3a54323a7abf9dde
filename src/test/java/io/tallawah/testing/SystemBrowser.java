package io.tallawah.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Chromium: the machine's own, else Debian's package (installed by root), else the one that
 * Playwright brings.
 */
public final class SystemBrowser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  /** What it is started with everywhere. */
  public static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private SystemBrowser(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /** Starts it, headless. */
  public static SystemBrowser launch() {
    Optional<Path> own = find().or(SystemBrowser::install);
    Map<String, String> environment =
        own.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    LaunchOptions options = new LaunchOptions().setHeadless(true).setArgs(FLAGS);
    own.ifPresent(options::setExecutablePath);
    return new SystemBrowser(playwright, playwright.chromium().launch(options));
  }

  /**
   * The browser itself, for tools that start their own.
   *
   * @throws IllegalStateException where there is only the one that Playwright brings
   */
  public static Path executable() {
    return find()
        .or(SystemBrowser::install)
        .orElseThrow(() -> new IllegalStateException("no Chromium is installed here"));
  }

  public Browser browser() {
    return browser;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }

  private static Optional<Path> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.of(path.split(java.io.File.pathSeparator))
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static Optional<Path> install() {
    boolean debianRoot =
        Files.exists(Path.of("/etc/debian_version"))
            && "root".equals(System.getProperty("user.name"));
    if (!debianRoot) {
      return Optional.empty();
    }
    run("apt-get", "update", "-qq");
    run("apt-get", "install", "-y", "-qq", "chromium");
    return find();
  }

  private static void run(String... command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (process.waitFor() != 0) {
        System.err.println("did not succeed: " + String.join(" ", command));
      }
    } catch (IOException e) {
      throw new IllegalStateException("could not run " + command[0], e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
