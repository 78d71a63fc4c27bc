package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dmus.itest.exam.ShippedBundles;
import org.junit.jupiter.api.Test;

/** docs/pictures/bundles.svg is what was built; {@code -Dpicture.write=true} draws it. */
class BundlePictureIT {
  private static final Path PICTURE =
      Path.of(System.getProperty("dmus.cnf"), "../docs/pictures/bundles.svg");

  @Test
  void thePictureHasEveryBundleArrowAndServiceOfTheManifests() throws IOException {
    List<DrawnBundle> bundles = new ArrayList<>();
    for (Path jar :
        Stream.concat(ShippedBundles.started().stream(), ShippedBundles.onDemand().stream())
            .filter(jar -> jar.getFileName().toString().startsWith("org.dmus."))
            .toList()) {
      bundles.add(DrawnBundle.of(jar));
    }
    String wanted = new BundleDrawing(new BundleGraph(bundles)).svg();
    if (Boolean.getBoolean("picture.write")) {
      Files.writeString(PICTURE, wanted);
    }
    assertThat(PICTURE).hasContent(wanted);
    assertThat(bundles).extracting(DrawnBundle::name).contains("port.api", "port.impl");
  }
}
