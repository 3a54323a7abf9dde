package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tallawah.identity.signon.SignOnDomain;
import io.tallawah.identity.signon.SignOnDomains;
import io.tallawah.identity.signon.SignOnLink;
import io.tallawah.identity.signon.SignOnLinks;
import io.tallawah.identity.signon.SignOnService;
import io.tallawah.identity.signon.SignOnServices;
import io.tallawah.shared.Permission;
import io.tallawah.shared.UserId;
import io.tallawah.shared.api.ApiException;
import io.tallawah.shared.api.ForPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/sign-on", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Sign-on")
@ForPermission(Permission.MANAGE_SIGN_ON)
class SignOnPeopleController {

  /** A mail domain that the tenant claims. */
  record DomainAnswer(
      @JsonProperty("domain") String domain,
      @JsonProperty("service") UUID service,
      @JsonProperty("asked_at") Instant askedAt,
      @JsonProperty("confirmed_at")
          @Schema(nullable = true, description = "Null until an operator confirmed it")
          @Nullable Instant confirmedAt) {

    static DomainAnswer of(SignOnDomain one) {
      return new DomainAnswer(one.domain(), one.service(), one.askedAt(), one.confirmedAt());
    }
  }

  /** A mail domain to claim. */
  record NewDomain(
      @NotNull(message = Bodies.REQUIRED)
          @Size(min = 3, max = 189, message = Bodies.TOO_LONG)
          @Pattern(regexp = "[A-Za-z0-9.-]*", message = "it is no mail domain")
          @Schema(example = "blue-mountain.example")
          String domain) {}

  /** Which subject of a service is which member. */
  record LinkAnswer(
      @JsonProperty("service") UUID service,
      @JsonProperty("subject") String subject,
      @JsonProperty("user") UUID user,
      @JsonProperty("email") String email,
      @JsonProperty("name") String name,
      @JsonProperty("linked_at") Instant linkedAt) {

    static LinkAnswer of(SignOnLink one) {
      return new LinkAnswer(
          one.service(),
          one.subject(),
          one.user().value(),
          one.email(),
          one.name(),
          one.linkedAt());
    }
  }

  private final SignOnServices services;
  private final SignOnDomains domains;
  private final SignOnLinks links;

  SignOnPeopleController(SignOnServices services, SignOnDomains domains, SignOnLinks links) {
    this.services = services;
    this.domains = domains;
    this.links = links;
  }

  @GetMapping("/domains")
  @Operation(summary = "Mail domains that the tenant claims for its sign-on services")
  List<DomainAnswer> domains() {
    return domains.all().stream().map(DomainAnswer::of).toList();
  }

  @PostMapping(path = "/services/{id}/domains", consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(
      summary = "Claims a mail domain for a sign-on service",
      description = "It counts once an operator of the installation has confirmed it.")
  DomainAnswer claim(@PathVariable UUID id, @Valid @RequestBody NewDomain given) {
    UUID service = services.find(id).map(SignOnService::id).orElseThrow(ApiException::notFound);
    return DomainAnswer.of(domains.claim(service, given.domain()));
  }

  @DeleteMapping("/domains/{domain}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Gives a mail domain up")
  void remove(@PathVariable String domain) {
    if (domain.indexOf('\0') >= 0 || !domains.remove(domain.toLowerCase(Locale.ROOT))) {
      throw ApiException.notFound();
    }
  }

  @GetMapping("/links")
  @Operation(summary = "Which people sign in through which service")
  List<LinkAnswer> links() {
    return links.all().stream().map(LinkAnswer::of).toList();
  }

  @DeleteMapping("/links/{user}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Unties a person from the tenant's services",
      description = "The sessions that these began end. The account and its membership go on.")
  void unlink(@PathVariable UUID user) {
    if (!links.unlink(new UserId(user))) {
      throw ApiException.notFound();
    }
  }
}
