package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEProcessor;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Project Wycheproof's vectors of ES256 at the layer of signatures: our choice of keys and the
 * verifier behind it. Their payloads are no tokens of ours, so the layers above aren't asked.
 */
@Tag("peers")
class JoseVectorTests {

  private static final JsonMapper JSON = JsonMapper.shared();

  @Test
  void everyVectorOfEs256IsTakenOrRefusedAsItSays() throws Exception {
    List<String> wrong = new ArrayList<>();
    int valid = 0;
    int invalid = 0;
    for (JsonNode group : JSON.readTree(vectors().toFile()).get("testGroups")) {
      JsonNode key = group.path("public");
      if (key.path("alg").asString("").equals("ES256")) {
        for (JsonNode test : group.get("tests")) {
          boolean expected = test.get("result").asString().equals("valid");
          valid += expected ? 1 : 0;
          invalid += expected ? 0 : 1;
          if (taken(ECKey.parse(key.toString()), test.get("jws").asString()) != expected) {
            wrong.add(test.get("tcId") + " " + test.get("comment").asString());
          }
        }
      }
    }
    System.out.printf("Wycheproof ES256: %d valid, %d invalid%n", valid, invalid);
    assertThat(wrong).isEmpty();
    assertThat(valid).isPositive();
    assertThat(invalid).isGreaterThan(30);
  }

  private static boolean taken(ECKey key, String jws) throws JOSEException {
    DefaultJOSEProcessor<SecurityContext> verifier = new DefaultJOSEProcessor<>();
    verifier.setJWSKeySelector(
        new KeyChoice(kid -> Optional.of(key).filter(own -> kid.equals(own.getKeyID()))));
    try {
      verifier.process(JOSEObject.parse(jws), null);
      return true;
    } catch (BadJOSEException | ParseException | IllegalArgumentException e) {
      return false;
    }
  }

  /** Fetched as a Go module by its ordinary client. */
  private static Path vectors() throws IOException, InterruptedException {
    Process go =
        new ProcessBuilder("go", "mod", "download", "-json", "github.com/c2sp/wycheproof@latest")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String answer = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(go.waitFor()).as(answer).isZero();
    return Path.of(
        JSON.readTree(answer).get("Dir").asString(), "testvectors_v1/json_web_signature_test.json");
  }
}
