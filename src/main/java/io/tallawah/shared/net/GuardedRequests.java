package io.tallawah.shared.net;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/** Requests whose address is checked, and whose answers are neither long nor slow. */
final class GuardedRequests extends HttpComponentsClientHttpRequestFactory {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final AddressGuard guard;
  private final int longest;

  GuardedRequests(HttpClient client, AddressGuard guard, int longest) {
    super(client);
    this.guard = guard;
    this.longest = longest;
  }

  @Override
  public ClientHttpRequest createRequest(URI address, HttpMethod method) throws IOException {
    guard.check(address);
    return new ShortRequest(super.createRequest(address, method), longest);
  }

  /** Ends the exchange after a while, whatever drips in until then. */
  @Override
  protected void postProcessHttpRequest(ClassicHttpRequest request) {
    if (request instanceof Cancellable running) {
      Executor later =
          CompletableFuture.delayedExecutor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      later.execute(running::cancel);
    }
  }
}
