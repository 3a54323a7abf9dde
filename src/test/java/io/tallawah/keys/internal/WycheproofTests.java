package io.tallawah.keys.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Project Wycheproof's vectors of AES-GCM that fit our one form of it. */
@Tag("peers")
class WycheproofTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void everyVectorOfOurFormIsDecryptedOrRefusedAsItSays() throws Exception {
    int valid = 0;
    int invalid = 0;
    for (JsonNode group : JSON.readTree(vectors().toFile()).get("testGroups")) {
      if (group.get("keySize").asInt() == 256
          && group.get("ivSize").asInt() == 96
          && group.get("tagSize").asInt() == 128) {
        for (JsonNode test : group.get("tests")) {
          if (test.get("result").asString().equals("valid")) {
            holds(test);
            valid++;
          } else {
            isRefused(test);
            invalid++;
          }
        }
      }
    }
    System.out.printf("Wycheproof AES-GCM: %d valid, %d invalid%n", valid, invalid);
    assertThat(valid).isGreaterThan(20);
    assertThat(invalid).isGreaterThan(10);
  }

  private static void holds(JsonNode test) throws InvalidCipherTextException {
    byte[] cipher = bytes(test, "ct", "tag");
    assertThat(
            AesGcm.encrypt(
                bytes(test, "key"), bytes(test, "iv"), bytes(test, "aad"), bytes(test, "msg")))
        .as(test.toString())
        .isEqualTo(cipher);
    assertThat(AesGcm.decrypt(bytes(test, "key"), bytes(test, "iv"), bytes(test, "aad"), cipher))
        .as(test.toString())
        .isEqualTo(bytes(test, "msg"));
  }

  private static void isRefused(JsonNode test) {
    assertThatThrownBy(() ->
            AesGcm.decrypt(
                bytes(test, "key"),
                bytes(test, "iv"),
                bytes(test, "aad"),
                bytes(test, "ct", "tag")))
        .as(test.toString())
        .isInstanceOf(InvalidCipherTextException.class);
  }

  private static byte[] bytes(JsonNode test, String... fields) {
    StringBuilder hex = new StringBuilder();
    for (String field : fields) {
      hex.append(test.get(field).asString());
    }
    return HexFormat.of().parseHex(hex);
  }

  /** Fetched as a Go module by its ordinary client. */
  private static Path vectors() throws IOException, InterruptedException {
    Process go =
        new ProcessBuilder("go", "mod", "download", "-json", "github.com/c2sp/wycheproof@latest")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(go.waitFor()).as(answer).isZero();
    return Path.of(JSON.readTree(answer).get("Dir").asString(), "testvectors_v1/aes_gcm_test.json");
  }
}
