package org.dmus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStorageTest {
  @TempDir Path data;

  @Test
  void oneHasItAtATimeAndTheFileSaysWho() throws IOException {
    try (KeptStorage first = KeptStorage.lock(data).orElseThrow()) {
      assertThat(first.isKept()).isTrue();
      assertThat(KeptStorage.lock(data)).isEmpty();
      assertThat(Files.readString(KeptStorage.lockFile(data)).strip())
          .isEqualTo(Long.toString(ProcessHandle.current().pid()));
    }
    Optional<KeptStorage> next = KeptStorage.lock(data);
    assertThat(next).isPresent();
    next.get().close();
  }

  @Test
  void whatDoesNotStartIsPutAsideAndTheOneBeforeItIsDeleted() throws IOException {
    try (KeptStorage storage = KeptStorage.lock(data).orElseThrow()) {
      for (String content : new String[] {"first", "second"}) {
        Files.createDirectories(storage.folder());
        Files.writeString(storage.folder().resolve("bundle.info"), content);
        storage.discard();
        assertThat(storage.folder()).doesNotExist();
      }
      assertThat(data.resolve(KeptStorage.DAMAGED).resolve("bundle.info")).hasContent("second");
      storage.restore();
      assertThat(storage.folder().resolve("bundle.info")).hasContent("second");
      assertThat(data.resolve(KeptStorage.DAMAGED)).doesNotExist();
    }
  }
}
