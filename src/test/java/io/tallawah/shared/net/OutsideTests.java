package io.tallawah.shared.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server calls for others, and what it doesn't: a table of vectors. */
class OutsideTests {

  private static HttpServer server;

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/short",
        exchange -> {
          exchange.sendResponseHeaders(200, 5);
          exchange
              .getResponseBody()
              .write("hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));
          exchange.close();
        });
    server.createContext(
        "/elsewhere",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/short");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/",
        "https://127.1/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://0177.0.0.1/",
        "https://0/",
        "https://0.0.0.0/",
        "https://10.0.0.1/",
        "https://100.64.0.1/",
        "https://100.100.100.200/latest/meta-data/",
        "https://169.254.169.254/latest/meta-data/",
        "https://168.63.129.16/",
        "https://172.16.0.1/",
        "https://172.31.255.255/",
        "https://192.168.1.1/",
        "https://192.0.0.192/",
        "https://192.0.2.1/",
        "https://198.18.0.1/",
        "https://198.51.100.1/",
        "https://203.0.113.1/",
        "https://224.0.0.1/",
        "https://240.0.0.1/",
        "https://255.255.255.255/",
        "https://[::]/",
        "https://[::1]/",
        "https://[0:0:0:0:0:0:0:1]/",
        "https://[::127.0.0.1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[::ffff:7f00:1]/",
        "https://[::ffff:0:127.0.0.1]/",
        "https://[64:ff9b::127.0.0.1]/",
        "https://[64:ff9b:1::1]/",
        "https://[2002:7f00:1::]/",
        "https://[2001:0:7f00:1::]/",
        "https://[2001:db8::1]/",
        "https://[fc00::1]/",
        "https://[fd00:ec2::254]/",
        "https://[fe80::1]/",
        "https://[fec0::1]/",
        "https://[ff02::1]/",
        "https://[100::1]/",
        "https://localhost/",
        "https://LOCALHOST/",
        "https://localhost./",
      })
  void anAddressOfOurOwnNetworksIsNotCalled(String address) {
    assertThatThrownBy(() -> asking().get(URI.create(address), 100))
        .isInstanceOf(RefusedAddressException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://rates.example.com/",
        "ftp://rates.example.com/",
        "file:///etc/passwd",
        "jar:https://rates.example.com/x!/y",
        "https:rates.example.com",
        "https:///path",
        "https://user@rates.example.com/",
        "https://user:password@rates.example.com/",
        "https://xn--exmple-cua.com/",
        "https://sub.xn--exmple-cua.com/",
        "https://XN--EXMPLE-CUA.com/",
      })
  void anAddressOfAnotherFormIsNotCalled(String address) {
    assertThatThrownBy(() -> asking("93.184.215.14").check(URI.create(address)))
        .isInstanceOf(RefusedAddressException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "172.32.0.1"})
  void anAddressOfTheWorldMayBe(String address) {
    assertThatCode(
            () -> new AddressGuard(AllowedHosts.none(), fixed(address)).resolve("a.example", 443))
        .doesNotThrowAnyException();
  }

  @Test
  void oneAddressOfOurOwnRefusesAName() {
    AddressGuard guard = new AddressGuard(AllowedHosts.none(), fixed("93.184.215.14", "10.0.0.1"));
    assertThatThrownBy(() -> guard.resolve("a.example", 443))
        .isInstanceOf(RefusedAddressException.class);
  }

  @Test
  void aNameThatChangesIsCheckedEachTimeItIsConnectedTo() throws Exception {
    Deque<String> answers = new ArrayDeque<>(List.of("93.184.215.14", "127.0.0.1"));
    AddressGuard guard =
        new AddressGuard(AllowedHosts.none(), names(host -> parse(answers.removeFirst())));
    assertThat(guard.resolve("a.example", 443))
        .containsExactly(new InetSocketAddress(parse("93.184.215.14")[0], 443));
    assertThatThrownBy(() -> guard.resolve("a.example", 443))
        .isInstanceOf(RefusedAddressException.class);
    assertThat(answers).isEmpty();
  }

  @Test
  void whatAnOperatorAllowsIsCalledWhereverItLeads() throws Exception {
    try (Closing allowed = allowing("127.0.0.1:" + port())) {
      Outside.Answer answer = allowed.outside().get(here("/short"), 5);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8))
          .isEqualTo("hello");
    }
  }

  @Test
  void anotherPortOfAnAllowedHostIsNot() throws Exception {
    try (Closing allowed = allowing("127.0.0.1:1")) {
      assertThatThrownBy(() -> allowed.outside().get(here("/short"), 5))
          .isInstanceOf(RefusedAddressException.class);
    }
  }

  @Test
  void aRedirectIsAnAnswerAndNotFollowed() throws Exception {
    try (Closing allowed = allowing("127.0.0.1")) {
      assertThat(allowed.outside().get(here("/elsewhere"), 5).status()).isEqualTo(302);
    }
  }

  @Test
  void anAnswerThatIsTooLongIsNone() throws Exception {
    try (Closing allowed = allowing("127.0.0.1")) {
      assertThatThrownBy(() -> allowed.outside().get(here("/short"), 4))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("too long");
    }
  }

  @Test
  void hostsAreReadApartByCommasAndSpaces() {
    assertThat(AllowedHosts.parse("a.internal, B.internal:8443\n[fd00::1]").names())
        .containsExactlyInAnyOrder("a.internal", "b.internal:8443", "[fd00::1]");
    assertThatThrownBy(() -> AllowedHosts.parse("https://a.internal"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AllowedHosts.parse("*")).isInstanceOf(IllegalArgumentException.class);
  }

  private record Closing(Outside outside) implements AutoCloseable {
    @Override
    public void close() throws IOException {
      outside.destroy();
    }
  }

  private static Closing allowing(String hosts) {
    return new Closing(new Outside(AllowedHosts.parse(hosts), SystemDefaultDnsResolver.INSTANCE));
  }

  private static Outside asking(String... addresses) {
    return new Outside(
        AllowedHosts.none(),
        addresses.length == 0 ? SystemDefaultDnsResolver.INSTANCE : fixed(addresses));
  }

  private static URI here(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private static int port() {
    return server.getAddress().getPort();
  }

  private static DnsResolver fixed(String... addresses) {
    return names(host -> parse(addresses));
  }

  private interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
  }

  private static DnsResolver names(Names names) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        return names.of(host);
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  private static InetAddress[] parse(String... addresses) throws UnknownHostException {
    InetAddress[] parsed = new InetAddress[addresses.length];
    for (int i = 0; i < addresses.length; i++) {
      parsed[i] = InetAddress.getByName(addresses[i]);
    }
    assertThat(Arrays.asList(parsed)).doesNotContainNull();
    return parsed;
  }
}
