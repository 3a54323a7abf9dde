package io.tallawah.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A tab without a browser: signs in and speaks with the server as the pages' own client does, by
 * requests and a web socket. Nothing is drawn, so what it measures is the server's part.
 */
final class ScreenTab implements AutoCloseable {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int ROOT = 1;
  private static final String WINDOW =
      "v-sw=1440&v-sh=900&v-ww=1440&v-wh=900&v-bw=1440&v-bh=900&v-tzo=0&v-rtzo=0&v-dstd=0"
          + "&v-dston=false&v-tzid=UTC&v-curdate=0&v-wn=tab&v-td=false&v-pr=1&v-tn=aura";
  private final TabRequests requests;
  private final BlockingQueue<Told> told = new LinkedBlockingQueue<>();
  private final PushEar ear = new PushEar(message -> told.add(Told.of(message)));
  private String page = "";
  private String token = "";
  private int number;
  private int sent;
  private @Nullable WebSocket socket;

  ScreenTab(URI base) {
    requests = new TabRequests(base);
  }

  void signIn(String email, String password) throws IOException, InterruptedException {
    requests.signIn(email, password);
  }

  /** Opens a screen; what it is told comes by {@link #await}. */
  void open(String path, String query) throws IOException, InterruptedException {
    page = requests.get("/" + path + "?" + query);
    JsonNode settings =
        JSON.readTree(
                requests.get(
                    "/?v-r=init&location=%s&query=%s&%s"
                        .formatted(TabRequests.encoded(path), TabRequests.encoded(query), WINDOW)))
            .path("appConfig");
    JsonNode first = settings.path("uidl");
    number = settings.path("v-uiId").asInt();
    token = first.path("Vaadin-Security-Key").asString();
    String key = TabRequests.encoded(first.path("Vaadin-Push-ID").asString());
    socket =
        requests.connect(
            "/VAADIN/push?v-r=push&v-uiId=%d&v-pushId=%s&X-Atmosphere-tracking-id=0"
                    .formatted(number, key)
                + "&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true"
                + "&Content-Type=application/json;%20charset=UTF-8",
            ear);
    Map<String, Object> route =
        Map.of(
            "route",
            path,
            "query",
            query,
            "appShellTitle",
            "",
            "historyState",
            Map.of(),
            "trigger",
            "");
    send(Map.of("type", "event", "node", ROOT, "event", "ui-navigate", "data", route));
  }

  /** Calls a method that the server offers to an element. */
  void call(int element, String method, Object... arguments)
      throws IOException, InterruptedException {
    send(
        Map.of(
            "type",
            "publishedEventHandler",
            "node",
            element,
            "templateEventMethodName",
            method,
            "templateEventMethodArgs",
            arguments));
  }

  /** Takes what the server tells until something is among it, which is the last of the answer. */
  List<Told> await(Predicate<Told> wanted) throws IOException, InterruptedException {
    List<Told> taken = new ArrayList<>();
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Told next = told.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (next == null) {
        throw new IOException(
            "nothing of it came, but %s; the socket: %s".formatted(taken, ear.state()));
      }
      taken.add(next);
      if (wanted.test(next)) {
        return taken;
      }
    }
  }

  /** What has come and nobody waited for. */
  List<Told> rest() {
    List<Told> rest = new ArrayList<>();
    told.drainTo(rest);
    return rest;
  }

  /** Tells that rows have been put in place, as a grid does. */
  void confirm(Told rows) throws IOException, InterruptedException {
    for (Told.Script call : rows.calls("$connector.confirm").toList()) {
      Optional<Integer> grid = call.element();
      Optional<Integer> id = call.number();
      if (grid.isPresent() && id.isPresent()) {
        call(grid.get(), "confirmUpdate", id.get());
      }
    }
  }

  private void send(Map<String, Object> call) throws IOException, InterruptedException {
    Map<String, Object> message =
        Map.of("csrfToken", token, "rpc", List.of(call), "syncId", -1, "clientId", sent++);
    told.add(
        Told.of(requests.post("/?v-r=uidl&v-uiId=" + number, JSON.writeValueAsString(message))));
  }

  /** Ends the session. */
  @Override
  public void close() throws IOException {
    try {
      if (socket != null) {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
      }
      requests.signOut(page);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
