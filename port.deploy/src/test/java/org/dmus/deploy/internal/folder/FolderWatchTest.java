package org.dmus.deploy.internal.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Waiting for changes, also where the system does not tell of any. */
@Timeout(30)
class FolderWatchTest {
  private static final long LONG_NS = TimeUnit.MINUTES.toNanos(10);

  @TempDir Path folder;

  private final List<String> warnings = new ArrayList<>();

  @Test
  void aNewFileEndsTheWait() throws Exception {
    try (FolderWatch watch = new FolderWatch(folder, new SystemWatch(folder), warnings::add)) {
      Files.createFile(folder.resolve("new.jar"));
      assertThat(watch.await(LONG_NS)).isTrue();
      assertThat(warnings).isEmpty();
    }
  }

  @Test
  void whoIsWokenLooksAndIsToldOfFilesAsBefore() throws Exception {
    try (FolderWatch watch = new FolderWatch(folder, new SystemWatch(folder), warnings::add)) {
      watch.wake();
      assertThat(watch.await(LONG_NS)).isTrue();
      Files.createFile(folder.resolve("new.jar"));
      assertThat(watch.await(LONG_NS)).isTrue();
      assertThat(warnings).isEmpty();
    }
  }

  @Test
  void whatWasClosedIsNotWoken() throws Exception {
    FolderWatch watch = new FolderWatch(folder, new SystemWatch(folder), warnings::add);
    watch.wake();
    watch.close();
    assertThat(watch.await(LONG_NS)).isFalse();
  }

  @Test
  void whoWaitsIsWoken() throws Exception {
    try (FolderWatch watch = new FolderWatch(folder, new SystemWatch(folder), warnings::add)) {
      FutureTask<Boolean> waiting = new FutureTask<>(() -> watch.await(LONG_NS));
      new Thread(waiting).start();
      watch.wake();
      assertThat(waiting.get()).isTrue();
    }
  }

  @Test
  void withoutAQueueOfTheSystemItLooksOnceASecondAndSaysSoOnce() throws Exception {
    SystemWatch none =
        new SystemWatch(folder) {
          @Override
          protected WatchService open() throws IOException {
            throw new IOException("User limit of inotify instances reached");
          }
        };
    FolderWatch watch = new FolderWatch(folder, none, warnings::add);
    assertThat(watch.await(LONG_NS)).isTrue();
    assertThat(watch.await(LONG_NS)).isTrue();
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .contains("instances reached", "once a second", "max_user_instances");
    watch.close();
    assertThat(watch.await(LONG_NS)).isFalse();
  }

  @Test
  void withoutAWatchOfTheSystemItLooksOnceASecondUntilItGetsOne() throws Exception {
    SystemWatch full =
        new SystemWatch(folder) {
          private int attempts;

          @Override
          protected WatchKey register(WatchService service) throws IOException {
            if (attempts++ < 2) {
              throw new IOException("User limit of inotify watches reached");
            }
            return super.register(service);
          }
        };
    try (FolderWatch watch = new FolderWatch(folder, full, warnings::add)) {
      assertThat(watch.await(LONG_NS)).isTrue();
      assertThat(warnings).hasSize(1);
      assertThat(warnings.get(0)).contains("watches reached", "max_user_watches");
      assertThat(watch.await(1)).isTrue();
      Files.createFile(folder.resolve("new.jar"));
      assertThat(watch.await(LONG_NS)).isTrue();
      assertThat(warnings).hasSize(1);
    }
  }

  @Test
  void aFolderThatIsNotThereIsNoWarningOfItsOwn() throws Exception {
    Path none = folder.resolve("none");
    try (FolderWatch watch = new FolderWatch(none, new SystemWatch(none), warnings::add)) {
      assertThat(watch.await(LONG_NS)).isTrue();
      assertThat(warnings).isEmpty();
    }
  }

  @Test
  void aFolderMadeAnewInPlaceOfOneThatWasRenamedIsWatched() throws Exception {
    Path deploy = Files.createDirectory(folder.resolve("deploy"));
    try (FolderWatch watch = new FolderWatch(deploy, new SystemWatch(deploy), warnings::add)) {
      Files.move(deploy, folder.resolve("away"));
      Files.createDirectory(deploy);
      assertThat(watch.await(1)).isTrue(); // as the look now and then does
      assertThat(watch.await(1)).isTrue();
      Files.createFile(deploy.resolve("new.jar"));
      assertThat(watch.await(LONG_NS)).isTrue();
      assertThat(warnings).isEmpty();
    }
  }
}
