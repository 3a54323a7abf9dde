package io.tallawah.identity.api;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who asks for a token, and for which tenant. */
record TokenRequest(
    @NotBlank(message = "it is required")
        @Size(max = 254, message = "it is too long")
        @Pattern(regexp = STORABLE, message = UNSTORABLE)
        @Schema(example = "owner@blue-mountain.example")
        String email,
    @NotBlank(message = "it is required")
        @Size(max = 256, message = "it is too long")
        @Pattern(regexp = WHOLE, message = "it holds half a character")
        String password,
    @Schema(
            description =
                "The code of now, or a recovery code, of an account with a second factor.",
            nullable = true)
        @Size(max = 16, message = "it is too long")
        @Pattern(regexp = STORABLE, message = UNSTORABLE)
        @Nullable String totp,
    @Schema(description = "Slug of the tenant; without it the first by name.", nullable = true)
        @Size(max = 40, message = "it is too long")
        @Pattern(regexp = STORABLE, message = UNSTORABLE)
        @Nullable String tenant) {

  private static final String WHOLE = "[^\\p{Cs}]*";
  private static final String STORABLE = "[^\\u0000\\p{Cs}]*";
  private static final String UNSTORABLE = "it holds a character that can't be stored";

  @Override
  public String toString() {
    return "TokenRequest[" + email + "]";
  }
}
