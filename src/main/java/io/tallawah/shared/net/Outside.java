package io.tallawah.shared.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;

/**
 * Calls addresses that a tenant or a document has chosen. It refuses what leads into a network of
 * our own, what isn't https, and names that aren't plain, unless an operator allows the host; it
 * follows no redirect, uses no proxy, and ends an answer that is too long or takes too long.
 */
@Component
public class Outside implements DisposableBean {

  private static final Timeout CONNECT = Timeout.ofSeconds(10);
  private static final Timeout SILENCE = Timeout.ofSeconds(10);
  private static final TimeValue LONGEST_USE = TimeValue.ofMinutes(1);
  private static final int MOST_CONNECTIONS = 50;

  private final AddressGuard guard;
  private final CloseableHttpClient client;

  /** An answer, cut off nowhere: a longer one is an error. */
  public static final class Answer {

    private final int status;
    private final byte[] body;

    private Answer(int status, byte[] body) {
      this.status = status;
      this.body = body;
    }

    public int status() {
      return status;
    }

    /** All of it, whatever the status. */
    public byte[] body() {
      return body;
    }
  }

  @Autowired
  Outside(@Value("${tallawah.allowed-hosts:}") String allowed) {
    this(AllowedHosts.parse(allowed));
  }

  /** With hosts that may be called wherever they lead. */
  public Outside(AllowedHosts allowed) {
    this(allowed, SystemDefaultDnsResolver.INSTANCE);
  }

  Outside(AllowedHosts allowed, DnsResolver names) {
    guard = new AddressGuard(allowed, names);
    client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(guard)
                    .setMaxConnTotal(MOST_CONNECTIONS)
                    .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(SILENCE).build())
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(CONNECT)
                            .setSocketTimeout(SILENCE)
                            .setTimeToLive(LONGEST_USE)
                            .build())
                    .build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(CONNECT)
                    .setResponseTimeout(SILENCE)
                    .setRedirectsEnabled(false)
                    .build())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableAuthCaching()
            .disableCookieManagement()
            .disableContentCompression()
            .setUserAgent("Tallawah")
            .build();
  }

  /**
   * Checks what can be told of an address before it is called.
   *
   * @throws RefusedAddressException when it would never be called
   */
  public void check(URI address) throws RefusedAddressException {
    guard.check(address);
  }

  /**
   * For clients of Spring's: each call is checked.
   *
   * @param longest bytes of an answer
   */
  public ClientHttpRequestFactory requests(int longest) {
    return new GuardedRequests(client, guard, longest);
  }

  /**
   * Fetches what is at an address.
   *
   * @param longest bytes of the answer
   * @throws RefusedAddressException when it isn't called
   * @throws IOException when it doesn't answer in time, or with more
   */
  public Answer get(URI address, int longest) throws IOException {
    ClientHttpRequest request = requests(longest).createRequest(address, HttpMethod.GET);
    try (ClientHttpResponse response = request.execute();
        InputStream body = response.getBody()) {
      return new Answer(response.getStatusCode().value(), body.readAllBytes());
    }
  }

  @Override
  public void destroy() throws IOException {
    client.close();
  }
}
