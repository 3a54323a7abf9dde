package io.tallawah.keys.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tallawah.shared.ProblemException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.kms.KmsClient;

/** AWS KMS by the real SDK against moto, a stand-in from the Python registry. */
@Tag("peers")
class AwsKmsTests {

  private static final Path FOLDER = Path.of("target/moto").toAbsolutePath();
  private static final byte[] KEY = AesGcm.newKey();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static Process moto;
  private static URI endpoint;

  @BeforeAll
  static void start() throws Exception {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    run(List.of("python3", "-m", "venv", FOLDER.toString()));
    run(List.of(bin("pip"), "install", "--quiet", "moto[server,kms]==5.2.5"));
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    endpoint = URI.create("http://127.0.0.1:" + port);
    moto =
        new ProcessBuilder(bin("moto_server"), "-H", "127.0.0.1", "-p", Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(FOLDER.resolve("moto.log").toFile())
            .start();
    await("moto").atMost(PATIENCE).until(() -> answers(port));
  }

  @AfterAll
  static void stop() {
    if (moto != null) {
      moto.destroy();
    }
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void aKeyIsUnwrappedInItsContextAlone() {
    KeyProvider kms = new AwsKms(newKey(), "us-east-1", endpoint);
    byte[] wrapped = kms.wrap(KEY, "one");

    assertThat(kms.unwrap(wrapped, "one")).isEqualTo(KEY);
    assertThatThrownBy(() -> kms.unwrap(wrapped, "two")).isInstanceOf(ProblemException.class);
  }

  @Test
  void whatAnotherKeyWrappedIsStillUnwrapped() {
    byte[] wrapped = new AwsKms(newKey(), "us-east-1", endpoint).wrap(KEY, "one");
    assertThat(new AwsKms(newKey(), "us-east-1", endpoint).unwrap(wrapped, "one")).isEqualTo(KEY);
  }

  @Test
  void aKeyThatIsNotThereIsToldInASentence() {
    assertThatThrownBy(() -> new AwsKms("alias/none", "us-east-1", endpoint).wrap(KEY, "one"))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.advice()).contains("TALLAWAH_AWS_"));
  }

  private static String newKey() {
    try (KmsClient admin =
        KmsClient.builder()
            .region(Region.US_EAST_1)
            .endpointOverride(endpoint)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build()) {
      return admin.createKey().keyMetadata().keyId();
    }
  }

  private static boolean answers(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    assertThat(exit).as(command.toString()).isZero();
  }

  private static String bin(String program) {
    return FOLDER.resolve("bin").resolve(program).toString();
  }
}
