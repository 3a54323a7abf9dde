package io.tallawah.shared.api;

import org.springframework.http.HttpStatusCode;

/** One neutral sentence per status, and what to do. */
final class Sentences {

  static final String OF_A_KEY =
      "This API key doesn't allow this: its scopes, or the role of who made it, lack the permission."
          + " Make a key with that scope.";

  private Sentences() {}

  static String of(HttpStatusCode status) {
    return switch (status.value()) {
      case 400 -> "The request can't be read. Check it against the API's description.";
      case 401 -> "Sign in first: the access token is missing, not valid or expired.";
      case 403 -> "Your role in this tenant doesn't allow this. Ask an owner or admin.";
      case 404 -> "There is nothing here with that address or id.";
      case 405 -> "This address doesn't take that method.";
      case 406 -> "This address answers JSON only. Ask for application/json.";
      case 413 -> "The request is larger than allowed.";
      case 414 -> "The address is longer than allowed.";
      case 415 -> "This address doesn't take that kind of content. Send application/json.";
      case 429 -> "Too many requests. Wait a little and try again.";
      case 503 -> "The service can't answer right now. Try again in a moment.";
      default ->
          status.is5xxServerError()
              ? "Something went wrong on our side. Tell your operator the trace id."
              : "The request can't be answered.";
    };
  }
}
