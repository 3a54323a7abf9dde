package io.tallawah.credentials.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.credentials.Credentials;
import io.tallawah.credentials.Secret;
import io.tallawah.shared.Permission;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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
@Tag(name = "Credentials", description = "Secrets go in and never come out.")
@ForPermission(Permission.MANAGE_CREDENTIALS)
class CredentialsController {

  private static final String PATH = "/api/v1/credentials";
  private static final String PROBLEM = "application/problem+json";

  private final Credentials credentials;

  CredentialsController(Credentials credentials) {
    this.credentials = credentials;
  }

  @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Platform credentials, the revoked ones last; without their secrets")
  List<CredentialAnswer> list() {
    return credentials.list().stream().map(CredentialAnswer::of).toList();
  }

  @PostMapping(
      path = PATH,
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Stores a credential; the answer doesn't repeat the secret")
  @ApiResponse(responseCode = "201", description = "Stored.")
  @ApiResponse(
      responseCode = "409",
      description = "There is an active one of that name, or no such platform.",
      content =
          @Content(mediaType = PROBLEM, schema = @Schema(ref = "#/components/schemas/Problem")))
  CredentialAnswer store(@RequestBody @Valid StoreRequest request) {
    return CredentialAnswer.of(credentials.store(request.credential()));
  }

  @PostMapping(
      path = PATH + "/{id}/rotate",
      consumes = MediaType.APPLICATION_JSON_VALUE,
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Replaces the secret and its expiry; the one before is gone")
  CredentialAnswer rotate(@PathVariable UUID id, @RequestBody @Valid RotateRequest request) {
    return credentials
        .rotate(id, new Secret(request.secret()), request.expiresAt())
        .map(CredentialAnswer::of)
        .orElseThrow(ApiException::notFound);
  }

  @DeleteMapping(path = PATH + "/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Revokes a credential: destroys the secret and keeps the record",
      description = "Revoke it at the platform too, which this doesn't.")
  @ApiResponse(responseCode = "204", description = "Revoked.")
  void revoke(@PathVariable UUID id) {
    if (credentials.revoke(id).isEmpty()) {
      throw ApiException.notFound();
    }
  }
}
