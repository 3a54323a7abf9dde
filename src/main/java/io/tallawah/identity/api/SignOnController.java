package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.signon.ClientSecret;
import io.tallawah.identity.signon.SignOnService;
import io.tallawah.identity.signon.SignOnServices;
import io.tallawah.identity.signon.SignOnSettings;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/sign-on/services", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sign-on")
@ForPermission(Permission.MANAGE_SIGN_ON)
class SignOnController {

  private static final String PLAIN = "[\\x20-\\x7e]*";
  private static final String PLAIN_MESSAGE = "it holds other than plain characters";

  /** A service without its client secret, which no answer holds. */
  record ServiceAnswer(
      @JsonProperty("id") UUID id,
      @JsonProperty("issuer") String issuer,
      @JsonProperty("name") String name,
      @JsonProperty("client_id") String clientId,
      @JsonProperty("joining_role") @Schema(nullable = true) @Nullable String joiningRole,
      @JsonProperty("trusted_factor") boolean trustedFactor,
      @JsonProperty("trusted_email") boolean trustedEmail,
      @JsonProperty("active") boolean active,
      @JsonProperty("created_at") Instant createdAt,
      @JsonProperty("secret_at") Instant secretAt) {

    static ServiceAnswer of(SignOnService one) {
      SignOnSettings settings = one.settings();
      return new ServiceAnswer(
          one.id(),
          one.issuer(),
          settings.name(),
          settings.clientId(),
          settings.joiningRole(),
          settings.trustedFactor(),
          settings.trustedEmail(),
          settings.active(),
          one.createdAt(),
          one.secretAt());
    }
  }

  /** What can be changed of a service. */
  record Change(
      @NotNull(message = Bodies.REQUIRED)
          @Size(min = 1, max = 80, message = Bodies.TOO_LONG)
          @Pattern(regexp = "[^\\p{Cntrl}\\p{Cs}]*", message = Bodies.STORABLE_MESSAGE)
          String name,
      @JsonProperty("client_id")
          @NotNull(message = Bodies.REQUIRED)
          @Size(min = 1, max = 300, message = Bodies.TOO_LONG)
          @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE)
          String clientId,
      @JsonProperty("joining_role")
          @Schema(
              nullable = true,
              description =
                  "Role of people who come without an invitation; null: they don't get in")
          @Pattern(regexp = Bodies.NAME, message = Bodies.NAME_MESSAGE)
          @Nullable String joiningRole,
      @JsonProperty("trusted_factor")
          @Schema(description = "The service asks everybody for a second factor")
          @Nullable Boolean trustedFactor,
      @JsonProperty("trusted_email")
          @Schema(
              description = "An address counts though the service doesn't say that it is verified")
          @Nullable Boolean trustedEmail,
      @Nullable Boolean active) {

    SignOnSettings settings() {
      return new SignOnSettings(
          name,
          clientId,
          joiningRole,
          Boolean.TRUE.equals(trustedFactor),
          Boolean.TRUE.equals(trustedEmail),
          !Boolean.FALSE.equals(active));
    }
  }

  /** A service to add. */
  record NewService(
      @NotNull(message = Bodies.REQUIRED)
          @Size(max = 500, message = Bodies.TOO_LONG)
          @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE)
          @Schema(example = "https://id.example.com/realms/staff")
          String issuer,
      @JsonProperty("client_secret")
          @NotNull(message = Bodies.REQUIRED)
          @Size(min = 1, max = 2_000, message = Bodies.TOO_LONG)
          @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE)
          @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, format = "password")
          String clientSecret,
      @NotNull(message = Bodies.REQUIRED) @Valid Change settings) {

    @Override
    public String toString() {
      return "NewService[issuer=" + issuer + "]";
    }
  }

  /** A client secret that replaces another. */
  record NewSecret(
      @JsonProperty("client_secret")
          @NotNull(message = Bodies.REQUIRED)
          @Size(min = 1, max = 2_000, message = Bodies.TOO_LONG)
          @Pattern(regexp = PLAIN, message = PLAIN_MESSAGE)
          @Schema(accessMode = Schema.AccessMode.WRITE_ONLY, format = "password")
          String clientSecret) {

    @Override
    public String toString() {
      return "NewSecret[…]";
    }
  }

  /** Whether a service answers as it should, and else what is wrong. */
  record CheckAnswer(
      @JsonProperty("answers") boolean answers,
      @JsonProperty("problem") @Schema(nullable = true) @Nullable String problem) {}

  private final SignOnServices services;

  SignOnController(SignOnServices services) {
    this.services = services;
  }

  @GetMapping
  @Operation(summary = "Sign-on services of the tenant, without their client secrets")
  List<ServiceAnswer> all() {
    return services.all().stream().map(ServiceAnswer::of).toList();
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Adds a sign-on service (an OpenID Connect issuer)")
  ServiceAnswer add(@Valid @RequestBody NewService given) {
    return ServiceAnswer.of(
        services.add(
            given.issuer(), given.settings().settings(), new ClientSecret(given.clientSecret())));
  }

  @PutMapping(path = "/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Changes a sign-on service",
      description = "One that isn't active any more signs in nobody; the sessions it began end.")
  ServiceAnswer change(@PathVariable UUID id, @Valid @RequestBody Change wanted) {
    return ServiceAnswer.of(services.change(existing(id), wanted.settings()));
  }

  @PostMapping(path = "/{id}/secret", consumes = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Replaces the client secret of a sign-on service")
  ServiceAnswer replaceSecret(@PathVariable UUID id, @Valid @RequestBody NewSecret given) {
    return ServiceAnswer.of(
        services.replaceSecret(existing(id), new ClientSecret(given.clientSecret())));
  }

  @PostMapping("/{id}/check")
  @Operation(summary = "Asks a sign-on service for its own description, and says what is wrong")
  CheckAnswer check(@PathVariable UUID id) {
    String problem = services.check(existing(id)).orElse(null);
    return new CheckAnswer(problem == null, problem);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Removes a sign-on service",
      description = "With its domains, what ties people to it, and the sessions it began.")
  void remove(@PathVariable UUID id) {
    services.remove(existing(id));
  }

  private UUID existing(UUID id) {
    return services.find(id).map(SignOnService::id).orElseThrow(ApiException::notFound);
  }
}
