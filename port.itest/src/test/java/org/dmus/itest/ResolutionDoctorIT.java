package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javax.inject.Inject;
import org.dmus.doctor.Finding;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.itest.sick.SickBundle;
import org.dmus.itest.sick.Starter;
import org.dmus.itest.sick.Ward;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Bundles that do not resolve or start, each for another reason than those of the handbook. */
@ExtendWith({DeployFolder.class, PaxExamExtension.class})
public class ResolutionDoctorIT {
  @Inject private BundleContext context;

  private void assertAnswer(SickBundle sick, String cause, String cure) throws Exception {
    try (Ward ward = new Ward(context)) {
      assertAnswer(ward.start(sick), cause, cure);
    }
  }

  private void assertAnswer(Bundle bundle, String cause, String cure) throws Exception {
    Finding first = new Answers(context).first(bundle);
    Answers.assertForm(first);
    assertThat(first.subject()).startsWith(bundle.getSymbolicName());
    assertThat(first.cause()).isEqualTo(cause);
    assertThat(first.cure()).isEqualTo(cure.replace("ID", "" + bundle.getBundleId()));
  }

  private void assertHealthy(Bundle bundle) throws Exception {
    Answers answers = new Answers(context);
    assertThat(answers.doctor().examine(bundle.getBundleId())).isEmpty();
    assertThat(answers.doctor().examine()).isEmpty();
  }

  private static SickBundle sick(String header, String value) {
    return SickBundle.named("org.example.sick").header(header, value);
  }

  @Test
  public void ofTwoMissingPackagesInAChainTheLastOneIsTheCause() throws Exception {
    try (Ward ward = new Ward(context)) {
      ward.start(
          SickBundle.named("org.example.middle")
              .header("Export-Package", "org.example.middle")
              .header("Import-Package", "org.example.last"));
      Bundle bundle = ward.start(sick("Import-Package", "org.example.middle"));
      List<Finding> found = new Answers(context).doctor().examine(bundle.getBundleId());
      assertThat(found).hasSize(2).allMatch(Finding::isError);
      assertThat(found.get(0).cause()).startsWith("package org.example.last is missing");
      assertThat(found.get(1).cause())
          .isEqualTo(
              "it needs package org.example.middle of org.example.middle, which does not resolve");
      assertThat(found.get(1).cure()).isEqualTo("cure org.example.middle first, see above");
    }
  }

  @Test
  public void whatIsImportedOptionallyOrWhenNeededMayBeMissing() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle bundle =
          ward.start(
              sick("Import-Package", "org.example.absent;resolution:=optional")
                  .header("DynamicImport-Package", "org.example.later"));
      assertHealthy(bundle);
    }
  }

  @Test
  public void anotherVersionOfAPackageIsToldWithItsExporter() throws Exception {
    try (Ward ward = new Ward(context)) {
      ward.start(
          SickBundle.named("org.example.scales")
              .header("Export-Package", "org.example.scale;version=\"1.4\""));
      assertAnswer(
          ward.start(sick("Import-Package", "org.example.scale;version=\"[2,3)\"")),
          "package org.example.scale [2,3) is missing; org.example.scales exports version 1.4",
          "deploy a org.example.scales that exports [2,3), or a org.example.sick built for 1.4");
    }
  }

  @Test
  public void ofTwoSingletonsTheSecondDoesNotResolve() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle first = ward.start(singleton("1.0.0"));
      assertAnswer(
          ward.start(singleton("2.0.0")),
          "it is a singleton, and version 1.0.0 has resolved before it",
          "uninstall " + first.getBundleId() + ", and start ID");
    }
  }

  private static SickBundle singleton(String version) {
    return sick("Bundle-SymbolicName", "org.example.sick;singleton:=true")
        .header("Bundle-Version", version);
  }

  @Test
  public void twoVersionsOfABundleThatIsNoSingletonAreHealthy() throws Exception {
    try (Ward ward = new Ward(context)) {
      ward.start(sick("Bundle-Version", "1"));
      assertHealthy(ward.start(sick("Bundle-Version", "2")));
    }
  }

  @Test
  public void aCapabilityThatNobodyHasIsNamed() throws Exception {
    assertAnswer(
        sick("Require-Capability", "org.example.tuner;filter:=\"(pitch=440)\""),
        "it requires capability org.example.tuner (pitch=440), which nobody has",
        "deploy a bundle that provides it");
  }

  @Test
  public void aBundleForANewerJavaIsToldWhich() throws Exception {
    int here = Runtime.version().feature();
    assertAnswer(
        sick("Require-Capability", "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""),
        "it is built for Java 99, and runs on Java " + here,
        "start DMus with Java 99 or later, or get a build for Java " + here);
  }

  @Test
  public void aBundleThatRequiresAnAbsentBundleIsToldWhich() throws Exception {
    assertAnswer(
        sick("Require-Bundle", "org.example.base;bundle-version=\"[1,2)\""),
        "it requires bundle org.example.base [1,2), which is not here",
        "deploy bundle org.example.base");
  }

  @Test
  public void aFragmentWithoutItsHostIsToldWhichOneItLacks() throws Exception {
    assertAnswer(
        sick("Fragment-Host", "org.example.host"),
        "it is a fragment of bundle org.example.host, which is not here",
        "deploy bundle org.example.host");
  }

  @Test
  public void aFragmentForAnotherVersionOfItsHostIsToldWhichOneIsHere() throws Exception {
    try (Ward ward = new Ward(context)) {
      ward.start(SickBundle.named("org.example.host").header("Bundle-Version", "1.2"));
      assertAnswer(
          ward.start(sick("Fragment-Host", "org.example.host;bundle-version=\"[2,3)\"")),
          "it is a fragment of bundle org.example.host [2,3), and here is version 1.2",
          "deploy a org.example.host that fits, or a org.example.sick for 1.2");
    }
  }

  @Test
  public void aFragmentThatCameAfterItsHostIsToldSo() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle host = ward.start(SickBundle.named("org.example.host"));
      assertAnswer(
          ward.start(sick("Fragment-Host", "org.example.host")),
          "it is a fragment of bundle org.example.host, which was resolved before it came",
          "refresh " + host.getBundleId());
    }
  }

  @Test
  public void aLibraryForAnotherSystemIsToldFromThisOne() throws Exception {
    String here = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    assertAnswer(
        sick("Bundle-NativeCode", "lib/x.dll;osname=Win32;processor=x86-64")
            .file("lib/x.dll", new byte[0]),
        "its native library is for Win32 x86-64, and this is " + here,
        "get a build for " + here);
  }

  @Test
  public void anActivatorThatIsNotInTheJarIsNamed() throws Exception {
    assertAnswer(
        sick("Bundle-Activator", "org.example.Gone"),
        "class org.example.Gone of its activator is not in it",
        "build it again with that class inside, and deploy it");
  }

  @Test
  public void anActivatorForANewerJavaIsToldWhich() throws Exception {
    int here = Runtime.version().feature();
    assertAnswer(
        sick("Bundle-Activator", Starter.class.getName())
            .header("Import-Package", "org.osgi.framework")
            .withNewer(Starter.class, 99),
        "it is built for Java 55, and runs on Java " + here,
        "start DMus with Java 55 or later, or get a build for Java " + here);
  }

  @Test
  public void aBundleThatSomebodyStoppedIsNoError() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle bundle =
          ward.start(
              sick("Bundle-Activator", Starter.class.getName())
                  .header("Import-Package", "org.osgi.framework")
                  .with(Starter.class));
      bundle.stop();
      assertAnswer(bundle, "was stopped, or never started", "start ID");
      assertThat(new Answers(context).first(bundle).isError()).isFalse();
    }
  }
}
