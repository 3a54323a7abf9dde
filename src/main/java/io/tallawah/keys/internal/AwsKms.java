package io.tallawah.keys.internal;

import io.tallawah.shared.ProblemException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;
import software.amazon.awssdk.services.kms.KmsClientBuilder;

/**
 * A symmetric key of AWS KMS. Who we are there comes from the SDK's usual chain: environment,
 * profile, container or instance role. What was wrapped by another key of the account still
 * unwraps.
 */
public final class AwsKms implements KeyProvider {

  public static final String ID = "aws";

  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(8);
  private static final String CONTEXT = "tallawah";

  private final KmsClient kms;
  private final String key;

  /**
   * The key.
   *
   * @param key id, ARN or alias
   * @param endpoint another address than the region's, or null
   */
  public AwsKms(String key, String region, @Nullable URI endpoint) {
    this.key = key;
    KmsClientBuilder builder =
        KmsClient.builder()
            .region(Region.of(region))
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ANSWER))
            .overrideConfiguration(settings -> settings.apiCallTimeout(ANSWER));
    if (endpoint != null) {
      builder.endpointOverride(endpoint);
    }
    this.kms = builder.build();
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public byte[] wrap(byte[] dataKey, String context) {
    return ask(() ->
        kms.encrypt(request ->
                request
                    .keyId(key)
                    .plaintext(SdkBytes.fromByteArray(dataKey))
                    .encryptionContext(Map.of(CONTEXT, context)))
            .ciphertextBlob()
            .asByteArray());
  }

  @Override
  public byte[] unwrap(byte[] wrapped, String context) {
    return ask(() ->
        kms.decrypt(request ->
                request
                    .ciphertextBlob(SdkBytes.fromByteArray(wrapped))
                    .encryptionContext(Map.of(CONTEXT, context)))
            .plaintext()
            .asByteArray());
  }

  private static byte[] ask(Supplier<byte[]> question) {
    try {
      return question.get();
    } catch (SdkException e) {
      throw new ProblemException(
          "The key provider (AWS KMS) can't be reached, or refuses.",
          "Check the settings TALLAWAH_AWS_*, and that this server's identity may use kms:Encrypt"
              + " and kms:Decrypt with the key.",
          e);
    }
  }
}
