package org.dmus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NamedOutputTest {
  @Test
  void aFullDiskIsToldWithTheFileAndACure() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    NamedOutput out = new NamedOutput(full, Path.of("roll.png"));
    IOException thrown = catchThrowableOfType(IOException.class, () -> out.write(new byte[4]));
    CommandFailure failure = FailureTranslation.translate(thrown);
    assertThat(failure).hasMessage("roll.png: No space left on device");
    assertThat(failure.hint()).isEqualTo("make room or choose another place");
  }
}
