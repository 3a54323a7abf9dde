package io.tallawah.identity.api;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/**
 * Tokens whose header or claims no library would write, each with a good signature of our own key
 * over the very bytes that are sent, or with one that looks good to a careless verifier.
 */
final class HandmadeTokens {

  private static final BigInteger ORDER = Curve.P_256.toECParameterSpec().getOrder();

  private final ECKey key;
  private final String claims;

  private HandmadeTokens(ECKey key, String claims) {
    this.key = key;
    this.claims = claims;
  }

  static void add(Map<String, String> tokens, JWTClaimsSet claims, ECKey key) throws JOSEException {
    HandmadeTokens made = new HandmadeTokens(key, claims.toString());
    made.headers(tokens);
    made.claims(tokens);
    made.signatures(tokens);
  }

  /** The same way of making, without anything wrong: it must be let in. */
  static String good(JWTClaimsSet claims, ECKey key) throws JOSEException {
    HandmadeTokens made = new HandmadeTokens(key, claims.toString());
    return made.signed(made.header(""), made.claims);
  }

  private void headers(Map<String, String> tokens) throws JOSEException {
    for (String alg : new String[] {"es256", "Es256", "ES256 ", "nOnE", "ES256K", "HS512", ""}) {
      tokens.put(
          "alg '" + alg + "'", signed(header("").replace("\"ES256\"", '"' + alg + '"'), claims));
    }
    tokens.put("no alg", signed(header("").replace("\"alg\":\"ES256\",", ""), claims));
    tokens.put("alg twice", signed(header(",\"alg\":\"none\""), claims));
    tokens.put("kid twice", signed(header(",\"kid\":\"another\""), claims));
    tokens.put(
        "kid is a number",
        signed(header("").replaceAll("\"kid\":\"[^\"]*\"", "\"kid\":1"), claims));
    tokens.put(
        "kid is null", signed(header("").replaceAll("\"kid\":\"[^\"]*\"", "\"kid\":null"), claims));
    tokens.put("b64 false", signed(header(",\"crit\":[\"b64\"],\"b64\":false"), claims));
    tokens.put("b64 false, not critical", signed(header(",\"b64\":false"), claims));
    tokens.put("crit is empty", signed(header(",\"crit\":[]"), claims));
    tokens.put("crit names what isn't there", signed(header(",\"crit\":[\"exp\"]"), claims));
    tokens.put("packed (zip)", signed(header(",\"zip\":\"DEF\""), claims));
    tokens.put("brings certificates", signed(header(",\"x5c\":[\"MIIB\"]"), claims));
    tokens.put(
        "typ in capitals of another kind", signed(header("").replace("at+jwt", "JWS"), claims));
    tokens.put("header is a list", signed("[" + header("") + "]", claims));
    tokens.put("header goes on after its end", signed(header("") + "{}", claims));
  }

  private void claims(Map<String, String> tokens) throws JOSEException {
    String begin = claims.substring(0, claims.length() - 1);
    tokens.put("tenant twice", signed(header(""), begin + ",\"tenant\":\"*\"}"));
    tokens.put("exp twice", signed(header(""), begin + ",\"exp\":99999999999}"));
    tokens.put(
        "exp is text", signed(header(""), claims.replaceAll("\"exp\":(\\d+)", "\"exp\":\"$1\"")));
    tokens.put(
        "exp is null", signed(header(""), claims.replaceAll("\"exp\":\\d+", "\"exp\":null")));
    tokens.put(
        "exp is past all numbers",
        signed(header(""), claims.replaceAll("\"exp\":\\d+", "\"exp\":1e400")));
    tokens.put("claims are a list", signed(header(""), "[" + claims + "]"));
    tokens.put("claims are text", signed(header(""), "\"" + "x" + "\""));
    tokens.put("claims are nothing", signed(header(""), ""));
  }

  private void signatures(Map<String, String> tokens) throws JOSEException {
    String body = base64(header("")) + "." + base64(claims);
    tokens.put("r and s are the order", body + "." + base64(pair(ORDER, ORDER)));
    tokens.put("r is 0, s is 1", body + "." + base64(pair(BigInteger.ZERO, BigInteger.ONE)));
    tokens.put("r is 1, s is 0", body + "." + base64(pair(BigInteger.ONE, BigInteger.ZERO)));
    tokens.put("signature of nothing", body + "." + base64(new byte[0]));
    tokens.put("signature too long", signed(header(""), claims) + "AA");
    tokens.put("four parts", signed(header(""), claims) + ".AA");
    tokens.put("five parts", "a.b.c.d.e");
    tokens.put("an older key of ours that was taken out", outdated());
  }

  /** A key that was in the set once is known by its id no more. */
  private String outdated() throws JOSEException {
    ECKey old = new ECKeyGenerator(Curve.P_256).keyID("the-year-before").generate();
    return new HandmadeTokens(old, claims)
        .signed(header("").replace(key.getKeyID(), "the-year-before"), claims);
  }

  private String header(String more) {
    return "{\"alg\":\"ES256\",\"typ\":\"at+jwt\",\"kid\":\"%s\"%s}"
        .formatted(key.getKeyID(), more);
  }

  private String signed(String header, String payload) throws JOSEException {
    String body = base64(header) + "." + base64(payload);
    String signature =
        new ECDSASigner(key)
            .sign(new JWSHeader(JWSAlgorithm.ES256), body.getBytes(StandardCharsets.US_ASCII))
            .toString();
    return body + "." + signature;
  }

  private static byte[] pair(BigInteger r, BigInteger s) {
    byte[] both = new byte[64];
    place(r, both, 0);
    place(s, both, 32);
    return both;
  }

  private static void place(BigInteger number, byte[] target, int from) {
    for (int i = 0; i < 32; i++) {
      target[from + 31 - i] = number.shiftRight(8 * i).byteValue();
    }
  }

  private static String base64(String text) {
    return base64(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
