package org.dmus.doctor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report keeps to itself. */
class PrivacyTest {
  /** Read in steps that grow with the square, these would take hours. */
  private static final int HOSTILE_CHARS = 400_000;

  private final Privacy privacy = new Privacy("/home/ada");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "db.password",
        "PASSWORD",
        "keystorePassword",
        "passphrase",
        "secret",
        "client-secret",
        "token",
        "accessToken",
        "api.key",
        "apiKey",
        "encryptionKey",
        "ssl.key",
        "key",
        "credentials",
        "x.password"
      })
  void theValueOfASecretIsMasked(String key) {
    assertThat(Privacy.isSecret(key)).isTrue();
    assertThat(privacy.filtered("a = 1\n" + key + " = hunter2 and more\nb = 2"))
        .isEqualTo("a = 1\n" + key + " = ***\nb = 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"keyboard", "monkey", "device", "port.stale.ms", "compass", "tokio"})
  void otherValuesAreShown(String key) {
    assertThat(Privacy.isSecret(key)).isFalse();
    assertThat(privacy.filtered(key + " = value")).isEqualTo(key + " = value");
  }

  @Test
  void aSecretIsFoundBehindOtherSettingsInJsonAndOnCommandLines() {
    assertThat(privacy.filtered("{\"user\": \"ada\", \"password\": \"x y\", \"port\": 1}"))
        .isEqualTo("{\"user\": \"ada\", \"password\": ***, \"port\": 1}");
    assertThat(privacy.filtered("arguments = -Dmy.token=abc"))
        .isEqualTo("arguments = -Dmy.token=***");
    assertThat(privacy.filtered("Caused by: X: password: abc"))
        .isEqualTo("Caused by: X: password: ***");
    assertThat(privacy.filtered("http://ada:pw@host/x")).isEqualTo("http://***@host/x");
  }

  @Test
  void theHomeDirectoryIsShortened() {
    assertThat(privacy.filtered("file:/home/ada/dmus/bundle")).isEqualTo("file:~/dmus/bundle");
  }

  @Test
  void hostileTextsTakeNoLongerThanOthers() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          for (String piece :
              new String[] {"a", "a=", "a:", " ", "\"", "key", "://", "a:b@", "."}) {
            privacy.filtered(piece.repeat(HOSTILE_CHARS / piece.length()));
          }
        });
  }
}
