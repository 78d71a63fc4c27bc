package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URL;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.dmus.client.IFilter;
import org.dmus.itest.application.JavaSoundApplication;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.itest.sick.SickBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Applications in bundles of their own, which know {@code javax.sound.midi} only. */
@ExtendWith(PaxExamExtension.class)
public class JavaSoundBundleIT {
  private static final long LIMIT_SECONDS = 60;
  private static final String SYNTH = "DMus: DMus Synthesizer";
  private static final String CONSUMER =
      Stream.of(
              "getMidiDeviceInfo",
              "getMidiDevice",
              "getSynthesizer",
              "getSequencer",
              "getSoundbank",
              "getSequence",
              "write")
          .map("javax.sound.midi.MidiSystem#"::concat)
          .reduce((a, b) -> a + "," + b)
          .orElseThrow();

  @Inject private BundleContext context;

  @Test
  public void anApplicationThatSaysSoPlaysOnThePortsOfTheFramework() throws Exception {
    System.setProperty("org.dmus.midi.output", "null");
    new Registry(context).await(IFilter.class, "(dmus.subdevice.name=synth)");
    context.installBundle(uri(spiFly()));
    Bundle provider = context.installBundle(uri(providers()));
    provider.start();
    Object told = application("told", CONSUMER);
    Object untold = application("untold", null);

    assertThat(devices(told)).contains(SYNTH);
    assertThat(devices(untold)).noneMatch(device -> device.startsWith("DMus"));
    assertThat(said(told, bank()))
        .containsExactly(
            "DMus Synthesizer, open true",
            "latency true",
            "bank true",
            "violin true",
            "held 60",
            "own true",
            "sequencer on DMus Synthesizer",
            "written 30",
            "read 7");

    try (RawFolder raw = new RawFolder(context)) {
      PluggedDevice keys = raw.plug(1, "Keys", "Java Keys");
      await(told, devices -> devices.contains("DMus: DMus Java-Keys"));
      keys.pull();
      await(told, devices -> !devices.contains("DMus: DMus Java-Keys"));
    }

    provider.stop();
    assertThat(devices(told)).noneMatch(device -> device.startsWith("DMus"));
    provider.start();
    assertThat(devices(told)).contains(SYNTH);
    provider.uninstall();
  }

  private static String uri(Path jar) {
    return jar.toUri().toString();
  }

  private static Path spiFly() {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(path.split(File.pathSeparator))
        .filter(jar -> jar.contains("spifly"))
        .map(Path::of)
        .findFirst()
        .orElseThrow();
  }

  private static Path providers() throws Exception {
    try (DirectoryStream<Path> jars =
        Files.newDirectoryStream(Path.of("..", "midi.spi", "target"), "org.dmus.midi.spi-*.jar")) {
      return jars.iterator().next();
    }
  }

  private URL bank() {
    return Arrays.stream(context.getBundles())
        .filter(bundle -> "org.dmus.bank.gm".equals(bundle.getSymbolicName()))
        .map(bundle -> bundle.getEntry("org/dmus/bank/gm/gm.dls"))
        .findFirst()
        .orElseThrow();
  }

  private Object application(String name, String consumer) throws Exception {
    Bundle bundle =
        SickBundle.named(name)
            .header("Import-Package", "javax.sound.midi")
            .header("SPI-Consumer", consumer)
            .with(JavaSoundApplication.class)
            .start(context);
    return bundle
        .loadClass(JavaSoundApplication.class.getName())
        .getDeclaredConstructor()
        .newInstance();
  }

  @SuppressWarnings("unchecked")
  private static List<String> devices(Object application) {
    return ((Supplier<List<String>>) application).get();
  }

  @SuppressWarnings("unchecked")
  private static List<String> said(Object application, URL bank) {
    return ((Function<URL, List<String>>) application).apply(bank);
  }

  private static void await(Object application, Predicate<List<String>> condition) {
    long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
    while (!condition.test(devices(application))) {
      assertThat(System.nanoTime()).as(devices(application).toString()).isLessThan(limit);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
