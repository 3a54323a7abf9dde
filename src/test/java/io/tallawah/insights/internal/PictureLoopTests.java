package io.tallawah.insights.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.SystemIdentity;
import io.tallawah.insights.CreativeKey;
import io.tallawah.insights.CreativePictures;
import io.tallawah.insights.InsightsFixture;
import io.tallawah.insights.InsightsTest;
import io.tallawah.shared.Sentence;
import io.tallawah.shared.net.AllowedHosts;
import io.tallawah.shared.net.Outside;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.tenancy.TenantDirectory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Pictures from a server on this machine, which answers well, badly, elsewhere and not at all. */
@InsightsTest
class PictureLoopTests {

  private static final AtomicInteger ASKED = new AtomicInteger();
  private static final CountDownLatch OVER = new CountDownLatch(1);
  private static HttpServer server;

  @Autowired PictureStore store;
  @Autowired CreativePictures pictures;
  @Autowired TenantDirectory tenants;
  @Autowired CurrentTenant currentTenant;
  @Autowired SystemIdentity system;
  @Autowired Provisioning provisioning;

  private final Hand hand = new Hand();
  private InsightsFixture tenant;
  private @Nullable Outside outside;

  @BeforeAll
  static void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor());
    answer("/good.png", 200, SmallPictureTests.noise("png", 800, 600));
    answer("/large", 200, new byte[5_000_000]);
    answer("/page.jpg", 200, "<html>no picture</html>".getBytes(StandardCharsets.UTF_8));
    answer("/gone", 403, new byte[0]);
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "http://10.0.0.1/secret");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/silent",
        exchange -> {
          await();
          exchange.close();
        });
    server.start();
  }

  @AfterAll
  static void stop() {
    OVER.countDown();
    server.stop(0);
  }

  @BeforeEach
  void aTenant() {
    tenant = new InsightsFixture(provisioning, currentTenant, List.of());
    outside = new Outside(AllowedHosts.parse("127.0.0.1:" + server.getAddress().getPort()));
    ASKED.set(0);
  }

  @AfterEach
  void close() throws IOException {
    if (outside != null) {
      outside.destroy();
    }
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql("delete from marts.dim_creative where tenant_id = ?")
        .param(tenant.people().tenant().value())
        .update();
    SecurityContextHolder.clearContext();
  }

  @Test
  void aPictureIsFetchedOnceAndKeptSmall() {
    creative("image:good", here("/good.png"));
    loop(List.of()).turn();
    hand.forward(Duration.ofDays(3));
    loop(List.of()).turn();
    assertThat(ASKED).hasValue(1);
    assertThat(state("image:good")).isEqualTo("ready 1 null");
    UUID id = id("image:good");
    tenant.signIn("viewer");
    assertThat(tenant.call(() -> pictures.jpeg(id)).orElseThrow())
        .startsWith(0xFF, 0xD8)
        .hasSizeLessThanOrEqualTo(102_400);
    InsightsFixture other = new InsightsFixture(provisioning, currentTenant, List.of());
    other.signIn("owner");
    assertThat(other.call(() -> pictures.jpeg(id))).isEmpty();
  }

  @Test
  void eachFailureIsRecordedWithItsReason() {
    creative("image:large", here("/large"));
    creative("image:page", here("/page.jpg"));
    creative("image:gone", here("/gone"));
    creative("image:moved", here("/moved"));
    creative("image:private", "http://10.0.0.1/x.png");
    creative("image:odd", "not an address");
    loop(List.of()).turn();
    assertThat(state("image:large"))
        .isEqualTo("failed 1 its address did not answer with a picture of usual size");
    assertThat(state("image:page")).isEqualTo("failed 1 it is no PNG, JPEG, GIF or WebP");
    assertThat(state("image:gone")).isEqualTo("failed 1 its address answered 403");
    assertThat(state("image:moved")).isEqualTo("failed 1 its address answered 302");
    assertThat(state("image:private")).isEqualTo("failed 1 its address is not called");
    assertThat(state("image:odd")).isEqualTo("failed 1 its address can't be read");
    tenant.signIn("viewer");
    assertThat(
            tenant.call(() -> pictures.problem(new CreativeKey("meta", "1", "image:gone", "JMD"))))
        .contains(Sentence.of("its address answered {0}", 403));
  }

  @Test
  void aServerThatSaysNothingIsGivenUpInTime() {
    creative("image:silent", here("/silent"));
    loop(List.of()).turn();
    assertThat(state("image:silent")).isEqualTo("failed 1 its address did not answer in time");
  }

  @Test
  void aFailureIsTriedAgainLaterAndLaterAndThenGivenUpUntilTheAddressChanges() {
    creative("image:gone", here("/gone"));
    for (Duration pause :
        List.of(Duration.ofMinutes(11), Duration.ofMinutes(61), Duration.ofHours(7))) {
      loop(List.of()).turn();
      loop(List.of()).turn(); // too soon
      hand.forward(pause);
    }
    loop(List.of()).turn();
    hand.forward(Duration.ofDays(9));
    loop(List.of()).turn();
    assertThat(ASKED).hasValue(4);
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql("update marts.dim_creative set thumbnail_url = ? where creative_key = 'image:gone'")
        .param(here("/good.png"))
        .update();
    loop(List.of()).turn();
    assertThat(state("image:gone")).isEqualTo("ready 1 null");
  }

  @Test
  void aTenantOfTheDemoHasDrawnPicturesAndNobodyIsCalled() {
    creative("image:drawn", here("/good.png"));
    creative("video:drawn", null);
    loop(List.of(tenant.people().slug())).turn();
    assertThat(ASKED).hasValue(0);
    assertThat(state("image:drawn")).startsWith("ready");
    assertThat(state("video:drawn")).startsWith("ready");
  }

  private PictureLoop loop(List<String> drawnFor) {
    return new PictureLoop(
        store,
        tenants,
        currentTenant,
        system,
        java.util.Objects.requireNonNull(outside),
        hand,
        true,
        drawnFor,
        false);
  }

  private void creative(String key, @Nullable String address) {
    JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.dbt())
        .sql(
            """
            insert into marts.dim_creative (tenant_id, platform, account_id, creative_key,
              asset_type, thumbnail_url, first_seen, last_seen)
            values (?, 'meta', '1', ?, 'image', ?::text, now(), now())\
            """)
        .params(tenant.people().tenant().value(), key)
        .param(address)
        .update();
  }

  private String state(String key) {
    return JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner())
        .sql(
            """
            select state || ' ' || attempts || ' ' || coalesce(problem, 'null')
            from app.creative_picture where tenant_id = ? and creative_key = ?\
            """)
        .params(tenant.people().tenant().value(), key)
        .query(String.class)
        .optional()
        .orElse("nothing");
  }

  private UUID id(String key) {
    Optional<UUID> id =
        JdbcClient.create(InsightsTest.OwnDatabase.DATABASE.owner())
            .sql("select id from app.creative_picture where tenant_id = ? and creative_key = ?")
            .params(tenant.people().tenant().value(), key)
            .query(UUID.class)
            .optional();
    return id.orElseThrow();
  }

  private static String here(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static void answer(String path, int status, byte[] body) {
    server.createContext(
        path,
        exchange -> {
          ASKED.incrementAndGet();
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private static void await() {
    try {
      OVER.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A clock that is put forward by hand. */
  private static final class Hand extends Clock {

    private Instant now = Instant.parse("2026-11-01T12:00:00Z");

    void forward(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
