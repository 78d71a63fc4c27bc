package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.inject.Inject;
import org.dmus.client.SubdeviceFactory;
import org.dmus.doctor.Finding;
import org.dmus.doctor.SymptomSource;
import org.dmus.itest.exam.PaxExamExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.metatype.AttributeDefinition;
import org.osgi.service.metatype.MetaTypeInformation;
import org.osgi.service.metatype.MetaTypeService;
import org.osgi.service.metatype.ObjectClassDefinition;

/** What configurations say that nobody hears, and whether Metatype says what is true. */
@ExtendWith(PaxExamExtension.class)
public class ConfigurationSymptomsIT {
  private static final String UART = "org.dmus.miniport.uart";

  @Inject private BundleContext context;

  @Test
  public void aPidThatNobodyReadsIsReportedWithTheOneThatWasMeant() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      Configuration typo = configurations.make("org.dmus.subdevise", Map.of("name", "x"));

      assertThat(findings(typo.getPid()))
          .singleElement()
          .satisfies(
              finding -> assertThat(finding.cause()).isEqualTo("nobody reads org.dmus.subdevise"))
          .satisfies(
              finding -> assertThat(finding.cure()).isEqualTo("did you mean org.dmus.subdevice?"));
    }
  }

  @Test
  public void aKeyThatNobodyReadsIsReported() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      Configuration connection =
          configurations.make(
              "org.dmus.connection",
              Map.of("name", "c", "from", "capture", "to", "synth", "filter", "delay"));

      assertThat(findings(connection.getPid()))
          .singleElement()
          .satisfies(
              finding -> assertThat(finding.cause()).isEqualTo("nobody reads setting filter"))
          .satisfies(finding -> assertThat(finding.cure()).contains("filters"));
    }
  }

  @Test
  public void aValueOutOfItsRangeIsReportedWithTheUsualOne() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      Configuration recent = configurations.single("org.dmus.recent", Map.of("minutes", 0));

      assertThat(findings(recent.getPid()))
          .singleElement()
          .satisfies(finding -> assertThat(finding.cause()).matches("minutes = 0: .*[a-z]"))
          .satisfies(
              finding -> assertThat(finding.cure()).startsWith("usual is minutes = 10; docs/"));
    }
  }

  @Test
  public void aSettingThatNoMiniportReadsAndAPortThatIsNoneAreReported() throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      configurations.make(UART, Map.of("name", "piano", "baudrate", 31_250));
      Configuration nameless = configurations.make(UART, Map.of("rate", 0));

      assertThat(examined("port piano"))
          .singleElement()
          .satisfies(
              finding -> assertThat(finding.cause()).startsWith("nobody reads setting baudrate"));
      assertThat(examined("configuration " + nameless.getPid()))
          .singleElement()
          .satisfies(finding -> assertThat(finding.cause()).startsWith("it has no name"));
    }
  }

  /** Each of our PIDs: what Metatype calls the default is taken, what is out of range is not. */
  @Test
  public void theMetatypeOfEachMiniportSaysWhatTheMiniportDoes() throws Exception {
    for (String pid : List.of("org.dmus.miniport.synth", UART, "org.dmus.miniport.capture")) {
      for (AttributeDefinition attribute : attributes(pid)) {
        assertThat(attribute.getName()).isNotBlank();
        assertThat(attribute.getDescription()).isNotBlank();
        if (attribute.getDefaultValue() != null) {
          assertThat(problem(pid, attribute.getID(), attribute.getDefaultValue()[0])).isEmpty();
          if (attribute.getOptionValues() != null
              || attribute.getType() != AttributeDefinition.BOOLEAN) {
            assertThat(problem(pid, attribute.getID(), "-1")).contains(attribute.getID());
          }
        }
      }
    }
  }

  private String problem(String pid, String key, String value) throws Exception {
    try (Configurations configurations = new Configurations(context)) {
      Dictionary<String, Object> settings = new Hashtable<>(Map.of("name", "probe", key, value));
      Configuration made = configurations.make(pid, Map.of("name", "probe", key, value));
      assertThat(made.getProperties().get(key)).isEqualTo(settings.get(key));
      return new Registry(context)
          .await(SubdeviceFactory.class, "").published().stream()
              .filter(port -> port.configuration().name().equals("probe"))
              .findFirst()
              .orElseThrow()
              .problem()
              .orElse("");
    }
  }

  private List<AttributeDefinition> attributes(String pid) throws Exception {
    MetaTypeService metatypes = new Registry(context).await(MetaTypeService.class, "");
    for (Bundle bundle : context.getBundles()) {
      MetaTypeInformation described = metatypes.getMetaTypeInformation(bundle);
      if (described != null && Arrays.asList(described.getFactoryPids()).contains(pid)) {
        return Arrays.asList(
            described
                .getObjectClassDefinition(pid, null)
                .getAttributeDefinitions(ObjectClassDefinition.ALL));
      }
    }
    throw new AssertionError("no bundle describes " + pid);
  }

  /** What the doctor says, who asks everybody: one answer to one fault. */
  private List<Finding> examined(String subject) throws Exception {
    return new Answers(context)
        .doctor().examine().stream().filter(each -> each.subject().equals(subject)).toList();
  }

  private List<Finding> findings(String subject) throws Exception {
    return new Registry(context)
        .await(SymptomSource.class, "(component.name=*ConfigurationSymptoms)").findings().stream()
            .filter(finding -> finding.subject().equals(subject))
            .toList();
  }
}
