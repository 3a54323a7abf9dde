package io.tallawah.identity.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.keys.SigningKeys;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every token that is not exactly one of ours is refused, by the running server. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForgedTokenTests {

  /** An address that no controller has: 404 for who is let in, 401 for who is not. */
  private static final String PROBE = "/api/v1/probe";

  @Autowired Provisioning provisioning;
  @Autowired SigningKeys keys;
  @LocalServerPort int port;

  private ApiCaller api;
  private TestPeople people;
  private TestPeople strangers;
  private String real;
  private JWTClaimsSet claims;

  @BeforeAll
  void aRealToken() throws ParseException {
    api = new ApiCaller(port);
    people = new TestPeople(provisioning);
    strangers = new TestPeople(provisioning);
    real = api.token(people.email("owner"), TestPeople.PASSWORD);
    claims = SignedJWT.parse(real).getJWTClaimsSet();
  }

  @Test
  void aRealTokenIsLetIn() {
    assertThat(api.get(PROBE, real).statusCode()).isEqualTo(404);
  }

  @Test
  void aTokenOfOurOwnMakingIsLetInSoTheTableBelowFailsForItsOwnReason() throws JOSEException {
    assertThat(api.get(PROBE, ours(copy -> {})).statusCode()).isEqualTo(404);
  }

  @Test
  void aTokenMadeByHandIsLetInToo() throws JOSEException {
    assertThat(api.get(PROBE, HandmadeTokens.good(claims, keys.active())).statusCode())
        .isEqualTo(404);
  }

  @TestFactory
  Stream<DynamicTest> refused() throws Exception {
    return forged().entrySet().stream()
        .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> assertRefused(one.getValue())));
  }

  private void assertRefused(String token) {
    HttpResponse<String> answer = api.get(PROBE, token);
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    assertThat(ApiCaller.json(answer).get("traceId").asString()).isNotBlank();
  }

  private Map<String, String> forged() throws Exception {
    Map<String, String> tokens = new LinkedHashMap<>();
    signatures(tokens);
    headers(tokens);
    lifetimes(tokens);
    for (String claim :
        List.of("iss", "aud", "exp", "jti", "sub", "sid", "tenant", "email", "name")) {
      tokens.put("without " + claim, ours(copy -> copy.claim(claim, null)));
    }
    contents(tokens);
    HandmadeTokens.add(tokens, claims, keys.active());
    return tokens;
  }

  private void signatures(Map<String, String> tokens) throws Exception {
    String[] parts = real.split("\\.", -1);
    ECKey stranger = stranger();
    tokens.put("alg none", unsigned("none"));
    tokens.put("alg None", unsigned("None"));
    tokens.put("HS256 with our public key", hs256(keys.active().toECPublicKey().getEncoded()));
    tokens.put(
        "HS256 with our public key as text",
        hs256(keys.active().toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));
    tokens.put("HS256 with a blank key", hs256(new byte[32]));
    tokens.put("ES384", es384());
    tokens.put("signed by a stranger's key", signed(header(), claims, new ECDSASigner(stranger)));
    tokens.put(
        "signature of zeros (CVE-2022-21449)",
        parts[0] + "." + parts[1] + "." + base64(new byte[64]));
    tokens.put("signature missing", parts[0] + "." + parts[1] + ".");
    tokens.put(
        "signature in another form (DER)",
        parts[0]
            + "."
            + parts[1]
            + "."
            + base64(ECDSA.transcodeSignatureToDER(Base64.getUrlDecoder().decode(parts[2]))));
    tokens.put("signature null", parts[0] + "." + parts[1] + ".null");
    tokens.put("signature cut", real.substring(0, real.length() - 4));
    tokens.put("two parts only", parts[0] + "." + parts[1]);
    tokens.put("claims changed", parts[0] + "." + base64(changed(parts[1])) + "." + parts[2]);
    tokens.put("not a token", "abc");
  }

  private void headers(Map<String, String> tokens) throws Exception {
    JWSSigner own = new ECDSASigner(keys.active());
    ECKey stranger = stranger();
    JWSSigner foreign = new ECDSASigner(stranger);
    tokens.put("no kid", signed(header().keyID(null), claims, own));
    tokens.put("wrong kid", signed(header().keyID("another"), claims, own));
    tokens.put("blank kid", signed(header().keyID(""), claims, own));
    tokens.put("kid is a path", signed(header().keyID("../../../../dev/null"), claims, own));
    tokens.put("kid is SQL", signed(header().keyID("x' union select 'k"), claims, own));
    tokens.put("brings its key", signed(header().jwk(stranger.toPublicJWK()), claims, foreign));
    tokens.put(
        "brings its key under our kid",
        signed(
            header().keyID(keys.active().getKeyID()).jwk(stranger.toPublicJWK()), claims, foreign));
    tokens.put(
        "brings our own key", signed(header().jwk(keys.active().toPublicJWK()), claims, own));
    tokens.put(
        "points to a key set",
        signed(header().jwkURL(URI.create("https://keys.example/set.json")), claims, own));
    tokens.put(
        "points to a certificate",
        signed(header().x509CertURL(URI.create("https://keys.example/c.pem")), claims, own));
    tokens.put(
        "has an unknown critical header",
        signed(header().criticalParams(Set.of("exp2")).customParam("exp2", 1), claims, own));
    tokens.put("typ JWT", signed(header().type(JOSEObjectType.JWT), claims, own));
    tokens.put("no typ", signed(header().type(null), claims, own));
  }

  private void lifetimes(Map<String, String> tokens) throws JOSEException {
    Instant now = Instant.now();
    tokens.put(
        "expired", ours(copy -> copy.expirationTime(Date.from(now.minus(Duration.ofMinutes(1))))));
    tokens.put(
        "lives for a day",
        ours(copy -> copy.expirationTime(Date.from(now.plus(Duration.ofDays(1))))));
    tokens.put(
        "not yet", ours(copy -> copy.notBeforeTime(Date.from(now.plus(Duration.ofMinutes(5))))));
  }

  private void contents(Map<String, String> tokens) throws JOSEException {
    tokens.put("another tenant", ours(copy -> copy.claim("tenant", strangers.tenant().toString())));
    tokens.put("tenant is no id", ours(copy -> copy.claim("tenant", "*")));
    tokens.put(
        "tenant is a list",
        ours(copy -> copy.claim("tenant", List.of(people.tenant().toString()))));
    tokens.put("another person", ours(copy -> copy.subject(strangers.person("owner").toString())));
    tokens.put("subject is no id", ours(copy -> copy.subject("admin")));
    tokens.put("another session", ours(copy -> copy.claim("sid", UUID.randomUUID().toString())));
    tokens.put("another issuer", ours(copy -> copy.issuer("https://elsewhere.example")));
    tokens.put("another audience", ours(copy -> copy.audience("elsewhere")));
    tokens.put(
        "a second audience",
        ours(copy -> copy.audience(List.of(TokenSettings.AUDIENCE, "elsewhere"))));
    tokens.put("blank jti", ours(copy -> copy.jwtID(" ")));
  }

  private String ours(Consumer<JWTClaimsSet.Builder> change) throws JOSEException {
    JWTClaimsSet.Builder copy = new JWTClaimsSet.Builder(claims);
    change.accept(copy);
    return signed(header(), copy.build(), new ECDSASigner(keys.active()));
  }

  private JWSHeader.Builder header() {
    return new JWSHeader.Builder(JWSAlgorithm.ES256)
        .type(new JOSEObjectType(TokenSettings.TYPE))
        .keyID(keys.active().getKeyID());
  }

  private static String signed(JWSHeader.Builder header, JWTClaimsSet claims, JWSSigner signer)
      throws JOSEException {
    SignedJWT token = new SignedJWT(header.build(), claims);
    token.sign(signer);
    return token.serialize();
  }

  private String hs256(byte[] secret) throws JOSEException {
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType(TokenSettings.TYPE))
            .keyID(keys.active().getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  private String es384() throws JOSEException {
    ECKey key = new ECKeyGenerator(Curve.P_384).generate();
    JWSHeader.Builder header =
        new JWSHeader.Builder(JWSAlgorithm.ES384)
            .type(new JOSEObjectType(TokenSettings.TYPE))
            .keyID(keys.active().getKeyID());
    return signed(header, claims, new ECDSASigner(key));
  }

  private String unsigned(String algorithm) {
    String header =
        "{\"alg\":\"%s\",\"typ\":\"at+jwt\",\"kid\":\"%s\"}"
            .formatted(algorithm, keys.active().getKeyID());
    return base64(header.getBytes(StandardCharsets.UTF_8)) + "." + real.split("\\.", -1)[1] + ".";
  }

  private static byte[] changed(String payload) {
    String text = Base64URL.from(payload).decodeToString();
    return text.replace("\"owner\"", "\"admin\"").getBytes(StandardCharsets.UTF_8);
  }

  private static ECKey stranger() throws JOSEException {
    return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
