package org.dmus.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCacheTest {
  /** Above the largest process id that Linux, Windows or macOS hand out. */
  private static final long NOBODY = 999_999_999_999L;

  @TempDir Path parent;

  @Test
  void whatAKilledProcessLeftIsDeleted() throws IOException {
    Path orphan = folder("dmus-felix-" + NOBODY + "-1");
    Files.createFile(orphan.resolve("bundle.info"));
    RunCache.create(parent);
    assertThat(orphan).doesNotExist();
  }

  @Test
  void theFolderOfALivingProcessStays() throws IOException {
    Path living = folder("dmus-felix-" + ProcessHandle.current().pid() + "-1");
    RunCache.create(parent);
    assertThat(living).exists();
  }

  @Test
  void namesOfOthersDoNotHinderTheStart() throws IOException {
    Path letters = folder("dmus-felix-1x-y");
    Path huge = folder("dmus-felix-99999999999999999999999-1");
    Path mine = RunCache.create(parent);
    assertThat(mine).isDirectory();
    assertThat(letters).exists();
    assertThat(huge).exists();
  }

  @Test
  void aLinkInPlaceOfAFolderIsNotFollowed() throws IOException {
    Path treasure = Files.createFile(folder("elsewhere").resolve("treasure"));
    Files.createSymbolicLink(parent.resolve("dmus-felix-" + NOBODY + "-1"), treasure.getParent());
    RunCache.create(parent);
    assertThat(treasure).exists();
  }

  @Test
  void everyRunHasAFolderOfItsOwn() throws IOException {
    assertThat(RunCache.create(parent)).isNotEqualTo(RunCache.create(parent));
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectory(parent.resolve(name));
  }
}
