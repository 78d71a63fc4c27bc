package org.dmus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleException;

class StorageTroubleTest {
  private static final Storage STORAGE =
      new Storage() {
        @Override
        public Path folder() {
          return Path.of("the", "storage");
        }

        @Override
        public boolean isKept() {
          return true;
        }

        @Override
        public void discard() {
          throw new AssertionError();
        }

        @Override
        public void restore() {
          throw new AssertionError();
        }

        @Override
        public void close() {
          throw new AssertionError();
        }
      };

  @Test
  void aFullDiskIsNamedWithItsFolderAndACure() {
    Exception felix =
        new BundleException("Unable to cache bundle", new IOException("No space left on device"));
    assertThat(StorageTrouble.in(felix, STORAGE))
        .hasValueSatisfying(
            failure -> {
              assertThat(failure)
                  .hasMessage("cannot start: %s: No space left on device", STORAGE.folder());
              assertThat(failure.hint()).contains("--data DIR");
            });
  }

  @Test
  void aFileThatIsNamedAlreadyIsNamedOnce() {
    Exception felix = new BundleException("x", new FileSystemException("a/b", null, "read-only"));
    assertThat(StorageTrouble.in(felix, STORAGE).orElseThrow().getMessage())
        .endsWith("a/b: read-only")
        .doesNotContain("storage:");
  }

  @Test
  void whatIsNotOfFilesAndWhatASignalEndedIsNobodysDisk() {
    assertThat(StorageTrouble.in(new BundleException("not resolved"), STORAGE)).isEmpty();
    Exception stopped = new BundleException("x", new ClosedByInterruptException());
    assertThat(StorageTrouble.in(stopped, STORAGE)).isEmpty();
  }
}
