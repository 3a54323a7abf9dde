package io.tallawah.identity;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Links in messages: built from the configured address, never from what a request claims. */
@Component
class PublicLinks {

  private final String base;

  PublicLinks(@Value("${tallawah.public-url:http://localhost:8080}") URI publicUrl) {
    base = publicUrl.toString().replaceAll("/+$", "");
  }

  String invitation(String token) {
    return base + "/invitation/" + token;
  }

  String reset(String token) {
    return base + "/reset/" + token;
  }

  String account() {
    return base + "/account";
  }
}
