package io.tallawah.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallawah.testing.TallawahTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;

@TallawahTest
class MacsTests {

  private static final byte[] MESSAGE = "message".getBytes(StandardCharsets.UTF_8);

  @Autowired private Macs macs;
  @Autowired private ApplicationContext context;

  @Test
  void theSameMessageHasTheSameCodeInEveryProcess() {
    AutowireCapableBeanFactory beans = context.getAutowireCapableBeanFactory();
    Macs another =
        (Macs) beans.autowire(Macs.class, AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false);

    assertThat(another.hmac("test", MESSAGE)).isEqualTo(macs.hmac("test", MESSAGE)).hasSize(32);
  }

  @Test
  void eachPurposeAndMessageHasItsOwn() {
    byte[] code = macs.hmac("test", MESSAGE);
    assertThat(macs.hmac("another", MESSAGE)).isNotEqualTo(code);
    assertThat(macs.hmac("test", new byte[0])).isNotEqualTo(code);
  }
}
