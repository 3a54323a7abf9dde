package io.tallawah.credentials.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The secret that replaces another. */
record RotateRequest(
    @JsonProperty("secret")
        @NotBlank
        @Size(max = 16_000)
        @Pattern(regexp = "[^\\x00]*", flags = Pattern.Flag.DOTALL)
        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, format = "password")
        String secret,
    @JsonProperty("expires_at") @Nullable Instant expiresAt) {

  @Override
  public String toString() {
    return "RotateRequest[…]";
  }
}
