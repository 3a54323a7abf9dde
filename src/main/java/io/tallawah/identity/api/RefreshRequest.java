package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who wants to go on. */
record RefreshRequest(
    @JsonProperty("refresh_token")
        @NotBlank(message = "it is required")
        @Size(max = 128, message = "it is too long")
        String refreshToken) {

  @Override
  public String toString() {
    return "RefreshRequest[]";
  }
}
