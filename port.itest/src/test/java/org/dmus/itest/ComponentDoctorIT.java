package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import javax.inject.Inject;
import org.dmus.doctor.Finding;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.itest.sick.Initializer;
import org.dmus.itest.sick.Needy;
import org.dmus.itest.sick.Other;
import org.dmus.itest.sick.Plain;
import org.dmus.itest.sick.SickBundle;
import org.dmus.itest.sick.Ward;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** Components that do not run, each for another reason than those of the handbook. */
@ExtendWith({DeployFolder.class, PaxExamExtension.class})
public class ComponentDoctorIT {
  private static final String IMMEDIATE = "immediate=\"true\"";

  @Inject private BundleContext context;

  private Finding first(Bundle bundle) throws Exception {
    Finding first = new Answers(context).first(bundle);
    Answers.assertForm(first);
    assertThat(first.subject()).isEqualTo(bundle.getSymbolicName());
    return first;
  }

  private static SickBundle sick() {
    return SickBundle.named("org.example.sick");
  }

  private static String provides(String service) {
    return "<service><provide interface=\"" + service + "\"/></service>";
  }

  private static String needs(String service, String attributes) {
    return "<reference name=\"it\" interface=\"" + service + "\" " + attributes + "/>";
  }

  @Test
  public void componentsThatWaitForEachOtherAreToldSo() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle bundle =
          ward.start(
              sick()
                  .with(Plain.class)
                  .component(
                      Plain.class,
                      "",
                      provides("java.lang.Runnable")
                          + needs("java.util.function.Supplier", "target=\"(a=b)\""))
                  .with(Other.class)
                  .component(
                      Other.class,
                      "",
                      "<property name=\"a\" value=\"b\"/>"
                          + provides("java.util.function.Supplier")
                          + needs("java.lang.Runnable", "")));
      assertThat(first(bundle).cause()).endsWith("waits, over others, for itself");
      assertThat(first(bundle).cure())
          .isEqualTo("make one reference of the circle optional and dynamic");
    }
  }

  @Test
  public void aMisspeltConfigurationIsRecognised() throws Exception {
    ConfigurationAdmin admin = new Registry(context).await(ConfigurationAdmin.class, "");
    Configuration misspelt = admin.getConfiguration("org.example.lapm", "?");
    misspelt.update(new Hashtable<>(Map.of("colour", "red")));
    try (Ward ward = new Ward(context)) {
      String policy = "configuration-policy=\"require\" configuration-pid=\"org.example.lamp\"";
      Bundle bundle = ward.start(sick().with(Plain.class).component(Plain.class, policy, ""));
      assertThat(first(bundle).cause())
          .isEqualTo(
              "its component Plain waits for a configuration of org.example.lamp, and there is one"
                  + " of org.example.lapm");
      assertThat(first(bundle).cure())
          .isEqualTo("rename configuration org.example.lapm to configuration org.example.lamp");
    } finally {
      misspelt.delete();
    }
  }

  @Test
  public void aClassForANewerJavaThatAComponentUsesIsTheCause() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle bundle =
          ward.start(
              sick()
                  .with(Needy.class)
                  .withNewer(Other.class, 99)
                  .component(Needy.class, IMMEDIATE, ""));
      assertThat(first(bundle).cause()).startsWith("it is built for Java 55, and runs on Java ");
    }
  }

  @Test
  public void aClassThatIsMissingAtRunTimeIsNamedWithWhoNeedsIt() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle bundle = ward.start(sick().with(Needy.class).component(Needy.class, IMMEDIATE, ""));
      assertThat(first(bundle).cause())
          .matches("class org.dmus.itest.sick.Other is missing \\(Needy.java:\\d+\\): .*");
      assertThat(first(bundle).cure()).startsWith("build it again with bnd");
    }
  }

  @Test
  public void anInitializerThatThrowsIsTheCauseTheFirstTimeAndLater() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle bundle =
          ward.start(sick().with(Initializer.class).component(Initializer.class, IMMEDIATE, ""));
      String expected =
          "activating its component Initializer threw (ArrayI|I)ndexOutOfBoundsException: .*";
      assertThat(first(bundle).cause()).matches(expected);
      bundle.stop();
      bundle.start();
      assertThat(first(bundle).cause()).matches(expected);
    }
  }

  @Test
  public void aServiceThatDoesNotMatchTheTargetIsToldFromNone() throws Exception {
    ServiceRegistration<IntSupplier> there =
        context.registerService(IntSupplier.class, () -> 1, null);
    try (Ward ward = new Ward(context)) {
      String target = "target=\"(room=7)\"";
      String needs = needs("java.util.function.IntSupplier", target);
      Bundle bundle = ward.start(sick().with(Plain.class).component(Plain.class, "", needs));
      assertThat(first(bundle).cause())
          .contains("its component Plain waits for a IntSupplier with (room=7); ")
          .contains("has not that");
      assertThat(first(bundle).cure()).startsWith("set it.target in conf/");
    } finally {
      there.unregister();
    }
  }

  @Test
  public void aComponentWhoseClassIsNotInTheJarIsToldSo() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle bundle = ward.start(sick().component(Plain.class, "", provides("java.lang.Runnable")));
      assertThat(first(bundle).cause())
          .isEqualTo("class org.dmus.itest.sick.Plain of its component Plain is not in it");
      Bundle eager =
          ward.start(SickBundle.named("org.example.eager").component(Plain.class, IMMEDIATE, ""));
      List<Finding> found = new Answers(context).doctor().examine(eager.getBundleId());
      assertThat(found.get(0).cause()).contains("class org.dmus.itest.sick.Plain").contains("is");
    }
  }

  @Test
  public void aDescriptionThatIsNotInTheJarIsNamed() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle bundle = ward.start(sick().header("Service-Component", "OSGI-INF/Gone.xml"));
      assertThat(first(bundle).cause())
          .isEqualTo("its manifest names component OSGI-INF/Gone.xml, which is not in the jar");
    }
  }

  @Test
  public void aDescriptionThatIsNoXmlIsNamed() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle bundle =
          ward.start(
              sick()
                  .header("Service-Component", "OSGI-INF/Bad.xml")
                  .file("OSGI-INF/Bad.xml", "<scr:comp".getBytes()));
      assertThat(first(bundle).cause())
          .isEqualTo("its component descriptions OSGI-INF/Bad.xml cannot be read");
    }
  }

  @Test
  public void aProviderThatSomebodyDisabledIsTheCause() throws Exception {
    try (Ward ward = new Ward(context)) {
      Bundle provider =
          ward.start(
              SickBundle.named("org.example.provider")
                  .with(Other.class)
                  .component(Other.class, "", provides("java.util.function.IntFunction")));
      ServiceComponentRuntime runtime =
          new Registry(context).await(ServiceComponentRuntime.class, "");
      runtime
          .disableComponent(runtime.getComponentDescriptionDTO(provider, "org.example.Other"))
          .getValue();
      Bundle bundle =
          ward.start(
              sick()
                  .with(Plain.class)
                  .component(Plain.class, "", needs("java.util.function.IntFunction", "")));
      List<Finding> found = new Answers(context).doctor().examine(bundle.getBundleId());
      assertThat(found.get(0).cause()).isEqualTo("its component Other is disabled");
      assertThat(found.get(0).cure()).isEqualTo("scr:enable org.example.Other");
      assertThat(found.get(1).cause()).contains("its provider does not run");
    }
  }

  @Test
  public void aMiniportThatIsThereTwiceIsAWarningThatNamesTheOlder() throws Exception {
    String synth = "org.dmus.miniport.synth";
    Bundle older = context.installBundle(OtherVersion.of(synth, "0.0.9").toUri().toString());
    try {
      older.start();
      Finding first = new Answers(context).first();
      assertThat(first.isError()).isFalse();
      assertThat(first.cause()).contains("is there twice").contains("0.0.9");
      assertThat(first.cure()).isEqualTo("uninstall " + older.getBundleId());
    } finally {
      older.uninstall();
    }
  }
}
