package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.inject.Inject;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.doctor.ReportSection;
import org.dmus.doctor.SupportReport;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.WaveFormat;
import org.dmus.portcls.ClassIds;
import org.dmus.portcls.IPortDMus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The report that somebody sends to somebody else. */
@Tag(Measured.TAG)
@ExtendWith({DeployFolder.class, PaxExamExtension.class})
public class SupportReportIT {
  private static final List<String> PAGES =
      Stream.of(
              "index findings versions start-up bundles wiring components configurations",
              "threads memory log port-synth port-uart port-capture deployments")
          .flatMap(names -> Stream.of(names.split(" ")))
          .map(name -> name + ".txt")
          .toList();

  private static final String SYNTH = Registry.ofClass(ClassIds.MINIPORT_DLS_SYNTH);
  private static final int HANGING = 10;

  @Inject private BundleContext context;

  private SupportReport report() throws InterruptedException {
    return new Registry(context).await(SupportReport.class, "");
  }

  private static Map<String, String> read(Path file) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        byte[] bytes = zip.getInputStream(entry).readAllBytes();
        texts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  private IPin openSynth() throws InterruptedException {
    IFilter filter = new Registry(context).await(IFilter.class, SYNTH);
    int pin = filter.description().findPin(KsDataFlow.IN, KsDataFormat.DIRECTMUSIC).orElseThrow();
    return filter.openPin(pin, KsDataFormat.DIRECTMUSIC);
  }

  @Test
  public void aReportHasItsSectionsAndMasksAPassword() throws Exception {
    ConfigurationAdmin admin = new Registry(context).await(ConfigurationAdmin.class, "");
    Configuration secret = admin.getConfiguration("org.example.secret", "?");
    secret.update(new Hashtable<>(Map.of("mail.password", "hunter2", "mail.host", "example.org")));
    Path folder = Files.createTempDirectory("report");
    IFilter synth = new Registry(context).await(IFilter.class, SYNTH);
    WaveFormat format = new WaveFormat(44_100, 2, WaveFormat.Encoding.FLOAT_32);
    try (IPin pin = openSynth();
        IPin sound = synth.openWavePin(1, format, new WatchedOutput(context))) {
      assertThat(sound.clients()).isEmpty();
      SupportReport.Written written = report().write(folder);
      System.out.printf(
          "support report: %d ms, %d bytes%n", written.took().toMillis(), written.bytes());
      assertThat(written.file()).hasParent(folder);
      assertThat(written.incomplete()).isEmpty();
      assertComplete(read(written.file()), pin);
    } finally {
      secret.delete();
    }
  }

  private static void assertComplete(Map<String, String> texts, IPin pin) {
    assertThat(texts.keySet()).containsAll(PAGES);
    assertThat(texts).allSatisfy((page, text) -> assertThat(text).as(page).isNotBlank());
    assertThat(texts.get("index.txt")).contains("findings.txt").doesNotContain("CUT OFF");
    assertThat(texts.get("versions.txt")).contains("java.version = ").contains("dmus = 0.1.0");
    assertThat(texts.get("bundles.txt")).containsPattern("active     \\S+Z org.dmus.port.impl");
    assertThat(texts.get("wiring.txt")).contains("org.dmus.portcls <- org.dmus.port.api");
    assertThat(texts.get("components.txt")).contains("org.dmus.port.driver.Subdevices of");
    assertThat(texts.get("threads.txt")).contains("no deadlock").contains("dmus-report threads");
    assertThat(texts.get("memory.txt")).contains("heap = ").contains("classes = ");
    assertThat(texts.get("components.txt"))
        .contains("<- org.dmus.doctor.Doctor of bundle ")
        .contains("    component.name = org.dmus.port.driver.Subdevices\n");
    assertThat(texts.get("log.txt")).doesNotContain("ServiceEvent");
    assertThat(texts.get("configurations.txt"))
        .contains("mail.password = ***")
        .contains("mail.host = example.org");
    assertThat(texts.get("port-synth.txt"))
        .contains("pin " + pin.pinId() + ", instance " + pin.instanceId())
        .contains("delivered = 0");
    assertThat(texts.toString()).doesNotContain("hunter2");
  }

  @Test
  public void aBlockedEngineCostsItsPortsPageAndNoOther() throws Exception {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    try (IPin pin = openSynth()) {
      IPortDMus port = new Registry(context).await(IPortDMus.class, SYNTH);
      Thread blocker = new Thread(() -> port.exclusively(() -> hold(blocked, release)));
      blocker.start();
      blocked.await();
      SupportReport.Written written = report().write(Files.createTempDirectory("report"));
      release.countDown();
      assertThat(written.incomplete()).containsExactly("port-synth");
      Map<String, String> texts = read(written.file());
      assertThat(texts.get("port-synth.txt"))
          .contains("live = true")
          .contains("instance " + pin.instanceId())
          .contains("did not end in time");
      assertThat(texts.get("index.txt")).contains("CUT OFF: it did not end in time");
      blocker.join();
    }
  }

  private static Object hold(CountDownLatch blocked, CountDownLatch release) {
    blocked.countDown();
    try {
      return release.await(1, java.util.concurrent.TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Guest(String name, String text) implements ReportSection {
    @Override
    public void write(Appendable out) throws IOException {
      if (text.isEmpty()) {
        throw new IOException("out of paper");
      }
      out.append(text);
    }
  }

  @Test
  public void sectionsOfOthersAreInItFilteredAndUnderSafeNames() throws Exception {
    var good = register(new Guest("../../deployments", "token: abc\nfine\n"));
    var bad = register(new Guest("broken", ""));
    try {
      SupportReport.Written written = report().write(Files.createTempDirectory("report"));
      Map<String, String> texts = read(written.file());
      assertThat(texts.get("------deployments.txt")).isEqualTo("token: ***\nfine\n");
      assertThat(texts.get("broken.txt")).contains("out of paper");
      assertThat(written.incomplete()).containsExactly("broken");
    } finally {
      good.unregister();
      bad.unregister();
    }
  }

  /** One after the other they would take ten times the limit. */
  @Test
  public void sectionsThatHangShareOneLimit() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    List<ServiceRegistration<ReportSection>> hanging = new ArrayList<>();
    for (int i = 0; i < HANGING; i++) {
      hanging.add(register(new Hanging("hanging" + i, never)));
    }
    try {
      SupportReport.Written written = report().write(Files.createTempDirectory("report"));
      System.out.printf(
          "support report with %d hanging sections: %d ms%n", HANGING, written.took().toMillis());
      assertThat(written.incomplete()).hasSize(HANGING).allMatch(n -> n.startsWith("hanging"));
      assertThat(written.took()).isLessThan(SupportReport.SECTION_LIMIT.multipliedBy(HANGING / 2));
    } finally {
      hanging.forEach(ServiceRegistration::unregister);
      never.countDown();
    }
  }

  private record Hanging(String name, CountDownLatch end) implements ReportSection {
    @Override
    public void write(Appendable out) throws IOException {
      try {
        end.await();
      } catch (InterruptedException e) {
        throw new InterruptedIOException(name);
      }
    }
  }

  private ServiceRegistration<ReportSection> register(ReportSection section) {
    return context.registerService(ReportSection.class, section, null);
  }

  @Test
  public void aFileThatIsThereIsNotOverwrittenAndNothingIsLeftOfAFailure() throws Exception {
    Path file = Files.createTempFile("report", ".zip");
    assertThatThrownBy(() -> report().write(file)).isInstanceOf(FileAlreadyExistsException.class);
    Path nowhere = file.resolveSibling("no-such-folder").resolve("report.zip");
    assertThatThrownBy(() -> report().write(nowhere)).isInstanceOf(IOException.class);
    assertThat(Files.size(file)).isZero();
    Files.delete(file);
  }
}
