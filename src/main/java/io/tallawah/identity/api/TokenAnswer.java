package io.tallawah.identity.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tallawah.identity.Membership;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token, and what its holder is where. */
record TokenAnswer(
    @JsonProperty("access_token") String accessToken,
    @JsonProperty("token_type") String tokenType,
    @Schema(description = "Seconds until it expires.") @JsonProperty("expires_in") long expiresIn,
    @Schema(
            description = "Takes one further, once, at /auth/refresh; an operator has none.",
            nullable = true)
        @JsonProperty("refresh_token")
        @Nullable String refreshToken,
    @Schema(description = "Slug of the token's tenant; an operator's has none.", nullable = true)
        @Nullable String tenant,
    @Schema(description = "Roles there.") List<String> roles,
    @Schema(description = "All tenants one may ask a token for.") List<Tenant> tenants) {

  /** A tenant one is a member of. */
  record Tenant(String slug, String name, List<String> roles) {

    static Tenant of(Membership membership) {
      return new Tenant(membership.slug(), membership.name(), sorted(membership));
    }
  }

  static TokenAnswer of(String token, String refresh, Membership active, List<Membership> all) {
    return new TokenAnswer(
        token,
        "Bearer",
        TokenSettings.LIFETIME.toSeconds(),
        refresh,
        active.slug(),
        sorted(active),
        all.stream().map(Tenant::of).toList());
  }

  /** Of an operator, outside every tenant. */
  static TokenAnswer ofOperator(String token) {
    return new TokenAnswer(
        token,
        "Bearer",
        TokenSettings.LIFETIME.toSeconds(),
        null,
        null,
        List.of("operator"),
        List.of());
  }

  private static List<String> sorted(Membership membership) {
    return membership.roles().stream().sorted().toList();
  }

  @Override
  public String toString() {
    return "TokenAnswer[" + tenant + "]";
  }
}
