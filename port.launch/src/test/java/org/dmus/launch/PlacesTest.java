package org.dmus.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacesTest {
  @TempDir Path folder;
  private Home home;

  @BeforeEach
  void install() throws IOException {
    home = new Home(Files.createDirectory(folder.resolve("dmus")));
  }

  @Test
  void anInstallationHasItsPlacesBesideItsBundles() {
    Places places = find(Map.of());
    assertThat(places.data()).isEqualTo(home.directory().resolve("data"));
    assertThat(places.deploy()).isEqualTo(home.directory().resolve("deploy"));
    assertThat(places.log()).isEqualTo(home.directory().resolve("log"));
    assertThat(places.note()).isEmpty();
  }

  @Test
  void theOptionGoesBeforeTheEnvironment() {
    Map<String, String> environment = Map.of(Places.VARIABLE, "/from/environment");
    assertThat(find(environment).root()).isEqualTo(Path.of("/from/environment"));
    assertThat(find(environment, "serve", "--data", "/a/b/../c").root()).isEqualTo(Path.of("/a/c"));
    assertThat(find(environment, "--data=/d", "serve").root()).isEqualTo(Path.of("/d"));
  }

  @Test
  void whereNobodyMayWriteTheUsersFolderServesAndIsNamed() throws IOException {
    Home file = new Home(Files.createFile(folder.resolve("file")).resolve("dmus"));
    Path share = folder.resolve("share");
    Places places = Places.find(file, new String[0], Map.of("XDG_DATA_HOME", share.toString()));
    assertThat(places.root()).isEqualTo(share.resolve("dmus"));
    assertThat(places.note()).contains(file.directory().toString(), share.toString());
  }

  @Test
  void withoutThatOfXdgItIsInTheHomeOfTheUser() throws IOException {
    Home file = new Home(Files.createFile(folder.resolve("file")).resolve("dmus"));
    Path own = Path.of(System.getProperty("user.home"), ".local", "share", "dmus");
    assertThat(Places.find(file, new String[0], Map.of()).root()).isEqualTo(own);
    Map<String, String> relative = Map.of("XDG_DATA_HOME", "share");
    assertThat(Places.find(file, new String[0], relative).root()).isEqualTo(own);
  }

  @Test
  void foldersThatCannotBeMadeAreNamedWithTheCure() throws IOException {
    Files.createFile(folder.resolve("in the way"));
    Places places = find(Map.of(), "--data", folder.resolve("in the way").toString());
    assertThatThrownBy(places::create)
        .isInstanceOf(LaunchFailure.class)
        .hasMessageContaining("in the way");
  }

  private Places find(Map<String, String> environment, String... args) {
    return Places.find(home, args, environment);
  }
}
