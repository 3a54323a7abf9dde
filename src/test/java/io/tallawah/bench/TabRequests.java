package io.tallawah.bench;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a tab sends, with cookies of its own: signing in and out, pages, calls. */
final class TabRequests {

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
  private static final String FORM = "application/x-www-form-urlencoded";

  /** One for all tabs: a client has threads of its own. */
  private static final HttpClient HTTP =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final URI base;
  private final Map<String, String> cookies = new ConcurrentHashMap<>();

  TabRequests(URI base) {
    this.base = base;
  }

  void signIn(String email, String password) throws IOException, InterruptedException {
    String token = formToken(get("/login"));
    moved(
        "/login",
        "username=%s&password=%s&_csrf=%s"
            .formatted(encoded(email), encoded(password), encoded(token)));
  }

  /**
   * Ends the session.
   *
   * @param page of this session, with the token of its forms
   */
  void signOut(String page) throws IOException, InterruptedException {
    moved("/logout", "_csrf=" + encoded(formToken(page)));
  }

  private void moved(String path, String form) throws IOException, InterruptedException {
    HttpResponse<String> answer = exchange(to(path).header("Content-Type", FORM), form);
    String onTo = answer.headers().firstValue("Location").orElse("");
    if (answer.statusCode() != 302 || onTo.contains("error")) {
      throw new IOException("%s led to %d %s".formatted(path, answer.statusCode(), onTo));
    }
  }

  String get(String path) throws IOException, InterruptedException {
    return good(path, keep(HTTP.send(to(path).build(), BodyHandlers.ofString())));
  }

  String post(String path, String json) throws IOException, InterruptedException {
    return good(
        path, exchange(to(path).header("Content-Type", "application/json; charset=UTF-8"), json));
  }

  WebSocket connect(String path, WebSocket.Listener ear) {
    return HTTP.newWebSocketBuilder()
        .header("Cookie", cookie())
        .buildAsync(URI.create("ws://" + base.getAuthority() + path), ear)
        .join();
  }

  private HttpResponse<String> exchange(HttpRequest.Builder request, String body)
      throws IOException, InterruptedException {
    return keep(
        HTTP.send(request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString()));
  }

  private HttpRequest.Builder to(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
    return cookies.isEmpty() ? request : request.header("Cookie", cookie());
  }

  private HttpResponse<String> keep(HttpResponse<String> answer) {
    answer.headers().allValues("Set-Cookie").stream()
        .flatMap(one -> HttpCookie.parse(one).stream())
        .forEach(one -> cookies.put(one.getName(), one.getValue()));
    return answer;
  }

  private String cookie() {
    return cookies.entrySet().stream()
        .map(one -> one.getKey() + "=" + one.getValue())
        .collect(Collectors.joining("; "));
  }

  private static String good(String path, HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() != 200) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String formToken(String page) throws IOException {
    Matcher found = FORM_TOKEN.matcher(page);
    if (!found.find()) {
      throw new IOException("the page has no token against forgery");
    }
    return found.group(1);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
