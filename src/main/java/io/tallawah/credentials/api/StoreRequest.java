package io.tallawah.credentials.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.credentials.CredentialKind;
import io.tallawah.credentials.NewCredential;
import io.tallawah.credentials.Secret;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A credential to store. */
record StoreRequest(
    @JsonProperty("platform") @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{1,30}") String platform,
    @JsonProperty("label") @NotBlank @Size(max = 120) @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*")
        String label,
    @JsonProperty("kind")
        @NotNull
        @Pattern(regexp = "refresh_token|access_token|client_secret|api_key|service_account")
        String kind,
    @JsonProperty("scopes") @Size(max = 50)
        @Nullable List<@NotNull @Pattern(regexp = "[\\x21-\\x7e]{1,300}") String> scopes,
    @JsonProperty("expires_at") @Nullable Instant expiresAt,
    @JsonProperty("secret")
        @NotBlank
        @Size(max = 16_000)
        @Pattern(regexp = "[^\\x00]*", flags = Pattern.Flag.DOTALL)
        @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, format = "password")
        String secret) {

  NewCredential credential() {
    return new NewCredential(
        platform,
        label,
        CredentialKind.valueOf(kind.toUpperCase(Locale.ROOT)),
        scopes == null ? List.of() : scopes,
        expiresAt,
        new Secret(secret));
  }

  @Override
  public String toString() {
    return "StoreRequest[platform=" + platform + "]";
  }
}
