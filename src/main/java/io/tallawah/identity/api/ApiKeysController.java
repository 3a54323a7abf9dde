package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.ApiKey;
import io.tallawah.identity.ApiKeys;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForMembers;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "API keys")
@ForMembers(
    "An operator has no API keys: a key is a member's, in their tenant. A member of the tenant makes"
        + " one.")
class ApiKeysController {

  private static final String STORABLE = "[^\\u0000\\p{Cs}]*";
  private static final String UNSTORABLE = "it holds a character that can't be stored";

  /** A key to make. */
  record KeyRequest(
      @NotBlank(message = "it is required")
          @Size(max = 80, message = "it is too long")
          @Pattern(regexp = STORABLE, message = UNSTORABLE)
          String name,
      @Schema(description = "Names of permissions, from one's own.", example = "[\"data:view\"]")
          @NotNull(message = "it is required")
          @Size(min = 1, max = 50, message = "they are 1 to 50")
          Set<
                  @NotNull(message = "it is required") @Size(max = 60, message = "it is too long")
                  @Pattern(regexp = STORABLE, message = UNSTORABLE) String>
              scopes,
      @Schema(description = "At most 366 days from now.")
          @JsonProperty("expires_at")
          @NotNull(message = "it is required")
          OffsetDateTime expiresAt) {}

  /** A key, without its secret. */
  record KeyAnswer(
      UUID id,
      @JsonProperty("user_id") UUID userId,
      String name,
      @Schema(description = "How the key begins.") String prefix,
      List<String> scopes,
      @JsonProperty("created_at") OffsetDateTime createdAt,
      @JsonProperty("expires_at") OffsetDateTime expiresAt,
      @Schema(nullable = true) @JsonProperty("last_used_at") @Nullable OffsetDateTime lastUsedAt,
      @Schema(nullable = true) @JsonProperty("revoked_at") @Nullable OffsetDateTime revokedAt) {

    static KeyAnswer of(ApiKey key) {
      return new KeyAnswer(
          key.id(),
          key.maker().value(),
          key.name(),
          key.prefix(),
          key.scopes(),
          key.createdAt().atOffset(ZoneOffset.UTC),
          key.expiresAt().atOffset(ZoneOffset.UTC),
          key.lastUsedAt() == null ? null : key.lastUsedAt().atOffset(ZoneOffset.UTC),
          key.revokedAt() == null ? null : key.revokedAt().atOffset(ZoneOffset.UTC));
    }
  }

  /** A new key with its secret. */
  record MadeAnswer(
      KeyAnswer key, @Schema(description = "The key itself, shown this once.") String secret) {

    @Override
    public String toString() {
      return "MadeAnswer[" + key.id() + "]";
    }
  }

  private final ApiKeys keys;

  ApiKeysController(ApiKeys keys) {
    this.keys = keys;
  }

  @GetMapping(path = "/api/v1/api-keys", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "One's own API keys in this tenant; all of them for who manages them")
  List<KeyAnswer> list() {
    return keys.list().stream().map(KeyAnswer::of).toList();
  }

  @PostMapping(
      path = "/api/v1/api-keys",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Make an API key for oneself in this tenant; its secret is shown this once")
  MadeAnswer make(@Valid @RequestBody KeyRequest asked) {
    ApiKeys.Made made = keys.make(asked.name(), asked.scopes(), asked.expiresAt().toInstant());
    return new MadeAnswer(KeyAnswer.of(made.key()), made.secret());
  }

  @DeleteMapping(path = "/api/v1/api-keys/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Revoke an API key of one's own; anybody's for who manages them")
  void revoke(@PathVariable UUID id) {
    if (!keys.revoke(id)) {
      throw ApiException.notFound();
    }
  }
}
