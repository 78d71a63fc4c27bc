package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.inject.Inject;
import org.dmus.doctor.Finding;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.itest.sick.Linker;
import org.dmus.itest.sick.Plain;
import org.dmus.itest.sick.SickBundle;
import org.dmus.itest.sick.Thrower;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Bundles that do not run, and what the doctor says of them. */
@ExtendWith({DeployFolder.class, PaxExamExtension.class})
public class DoctorIT {
  @Inject private BundleContext context;

  private void assertAnswer(String fault, SickBundle sick, String cause, String cure)
      throws Exception {
    Bundle bundle = sick.start(context);
    try {
      Finding first = new Answers(context).first(bundle);
      assertThat(first.isError()).isTrue();
      assertThat(first.cause()).contains(cause);
      assertThat(first.cure()).contains(cure);
      Answers.assertDocumented(fault, first);
    } finally {
      bundle.uninstall();
    }
  }

  @Test
  public void aMissingImportNamesWhoWouldSupplyIt() throws Exception {
    Path jar = DeployFolder.folder().resolve(".quarantine").resolve("tunings-2.0.jar");
    Files.createDirectories(jar.getParent());
    SickBundle supplier =
        SickBundle.named("org.example.tunings").header("Export-Package", "org.example.tuning");
    Files.write(jar, supplier.jar());
    try {
      assertAnswer(
          "Missing import",
          SickBundle.named("org.example.piano").header("Import-Package", "org.example.tuning"),
          "package org.example.tuning is missing; deploy/.quarantine/tunings-2.0.jar exports it",
          "move deploy/.quarantine/tunings-2.0.jar to deploy/");
    } finally {
      Files.delete(jar);
    }
  }

  @Test
  public void aUsesConflictNamesBothVersionsAndWhoBringsThem() throws Exception {
    Bundle older = exporter("org.example.scales1", "1.0").start(context);
    Bundle newer = exporter("org.example.scales2", "2.0").start(context);
    Bundle carrier =
        SickBundle.named("org.example.chords")
            .header("Export-Package", "org.example.chord;uses:=\"org.example.scale\"")
            .header("Import-Package", "org.example.scale;version=\"[1,2)\"")
            .start(context);
    try {
      assertAnswer(
          "Uses conflict",
          SickBundle.named("org.example.arranger")
              .header("Import-Package", "org.example.chord,org.example.scale;version=\"[2,3)\""),
          "package org.example.scale twice: from org.example.scales2 (2) by its import, and from"
              + " org.example.scales1 (1) along with org.example.chord of org.example.chords",
          "get a org.example.chords built for org.example.scale 2");
    } finally {
      carrier.uninstall();
      newer.uninstall();
      older.uninstall();
    }
  }

  private static SickBundle exporter(String name, String version) {
    return SickBundle.named(name)
        .header("Export-Package", "org.example.scale;version=\"" + version + "\"");
  }

  @Test
  public void anUnsatisfiedReferenceNamesTheServiceThatNobodyProvides() throws Exception {
    assertAnswer(
        "Unsatisfied reference",
        SickBundle.named("org.example.clock")
            .with(Plain.class)
            .component(
                Plain.class,
                "",
                "<reference name=\"source\" interface=\"java.util.function.LongSupplier\"/>"),
        "its component Plain waits for a LongSupplier, and nobody here provides one",
        "deploy a bundle that provides java.util.function.LongSupplier");
  }

  @Test
  public void whatIsThrownAtActivationIsToldWithItsPlace() throws Exception {
    assertAnswer(
        "Activate throws",
        SickBundle.named("org.example.thrower")
            .with(Thrower.class)
            .component(Thrower.class, "immediate=\"true\"", ""),
        "activating its component Thrower threw IllegalStateException: sound card 7 has no channel"
            + " 17 (Thrower.java:",
        "correct what it complains about");
  }

  @Test
  public void aBundleForAnotherApiVersionIsToldWhichOneIsHere() throws Exception {
    assertAnswer(
        "Wrong API version",
        SickBundle.named("org.example.future")
            .header("Import-Package", "org.dmus.portcls;version=\"[2,3)\""),
        "it is built for org.dmus.portcls [2,3), and org.dmus.port.api has 0.1",
        "get a version of org.example.future for this DMus");
  }

  @Test
  public void aJarThatIsNoBundleIsToldWhatItsManifestLacks() throws Exception {
    Path jar = DeployFolder.folder().resolve("piano.jar");
    Files.write(jar, SickBundle.named("piano").header("Bundle-SymbolicName", null).jar());
    try {
      Finding first = new Answers(context).first();
      assertThat(first.subject()).isEqualTo("deploy/piano.jar");
      assertThat(first.cause()).contains("its manifest has no Bundle-SymbolicName");
      Answers.assertDocumented("Bad manifest", first);
    } finally {
      Files.delete(jar);
    }
  }

  @Test
  public void aLibraryThatIsNotThereIsNamed() throws Exception {
    assertAnswer(
        "Missing native library",
        SickBundle.named("org.example.linker")
            .with(Linker.class)
            .component(Linker.class, "immediate=\"true\"", ""),
        "native library libdmusmagic.so is missing",
        "get a bundle that carries it");
  }
}
