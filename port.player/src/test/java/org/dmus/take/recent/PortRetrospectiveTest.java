package org.dmus.take.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dmus.client.IFilter;
import org.dmus.client.PinTap;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMasterClock;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortRetrospectiveTest {
  @TempDir Path folder;
  private final List<PinTap> taps = new ArrayList<>();
  private final IFilter port =
      (IFilter)
          Proxy.newProxyInstance(
              IFilter.class.getClassLoader(),
              new Class<?>[] {IFilter.class},
              (proxy, method, args) -> answer(method.getName(), args));
  private PortRetrospective retrospective = new PortRetrospective(configuration(true));

  @AfterEach
  void end() {
    retrospective.deactivate();
  }

  private static long now100ns() {
    return TimeUnit.NANOSECONDS.toMicros(System.nanoTime()) * 10;
  }

  private Object answer(String method, Object[] args) {
    return switch (method) {
      case "name" -> "synth";
      case "masterClock" -> (IMasterClock) PortRetrospectiveTest::now100ns;
      case "addTap" -> taps.add((PinTap) args[0]) ? null : null;
      case "hashCode" -> 1;
      case "equals" -> args[0] == port;
      case "removeTap" -> taps.remove(args[0]) ? null : null;
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private static RecentConfiguration configuration(boolean isEnabled) {
    return configuration(isEnabled, 10);
  }

  private static RecentConfiguration configuration(boolean isEnabled, int minutes) {
    return new RecentConfiguration() {
      @Override
      public Class<? extends Annotation> annotationType() {
        return RecentConfiguration.class;
      }

      @Override
      public boolean enabled() {
        return isEnabled;
      }

      @Override
      public int minutes() {
        return minutes;
      }

      @Override
      public int megabytes() {
        return 8;
      }
    };
  }

  private void play(long time100ns, int key) {
    DMusKernelEvent event = new DMusKernelEvent();
    event.shortMessage(0x90, key, 64, 3);
    event.presTime100ns(time100ns);
    taps.forEach(tap -> tap.tapped(event));
  }

  @Test
  void whatPassedIsSavedAlsoWhenThePortIsGone() throws Exception {
    retrospective.addPort(port);
    long now = now100ns();
    play(now - 601 * 10_000_000L, 1);
    play(now - 10_000_000, 60);
    play(now, 61);
    retrospective.removePort(port);
    assertThat(taps).isEmpty();
    Path file = folder.resolve("idea.csv");
    retrospective.save("synth", file, TakeLayout.of(TakeType.CSV));
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "seconds,source,kind,data",
            "0.0000000,synth,message,90 3C 40",
            "1.0000000,synth,message,90 3D 40");
    assertThat(folder).isDirectoryNotContaining("glob:**.journal");
  }

  @Test
  void otherSettingsHoldForWhatIsKeptAlready() {
    retrospective.addPort(port);
    long now = now100ns();
    play(now - 300 * 10_000_000L, 60);
    play(now, 61);
    retrospective.follow(configuration(true, 1));
    play(now, 62);
    assertThat(retrospective.ports().get(0).messages()).isEqualTo(2);
    retrospective.follow(configuration(true, 20));
    assertThat(retrospective.ports().get(0).messages()).isEqualTo(3);
    assertThat(taps).hasSize(1);
  }

  @Test
  void whoSwitchesItOffHasNothingKeptAndWhoSwitchesItOnAllPorts() {
    retrospective.addPort(port);
    play(now100ns(), 60);
    retrospective.follow(configuration(false));
    assertThat(taps).isEmpty();
    assertThat(retrospective.ports()).isEmpty();
    retrospective.follow(configuration(true));
    play(now100ns(), 61);
    assertThat(retrospective.ports().get(0).messages()).isEqualTo(1);
  }

  @Test
  void aPortThatComesBackGoesOn() {
    retrospective.addPort(port);
    play(now100ns(), 60);
    retrospective.removePort(port);
    retrospective.addPort(port);
    play(now100ns(), 61);
    assertThat(retrospective.ports()).hasSize(1);
    assertThat(retrospective.ports().get(0).messages()).isEqualTo(2);
    assertThat(taps).hasSize(1);
  }

  @Test
  void nothingToSaveIsSaid() {
    retrospective.addPort(port);
    Path file = folder.resolve("idea.mid");
    assertThatThrownBy(() -> retrospective.save("synth", file, TakeLayout.of(TakeType.SMF0)))
        .isInstanceOf(IOException.class)
        .hasMessage("synth: nothing passed in the last 10 minutes");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void switchedOffItHearsNothing() {
    retrospective.deactivate();
    retrospective = new PortRetrospective(configuration(false));
    retrospective.addPort(port);
    assertThat(taps).isEmpty();
    assertThat(retrospective.ports()).isEmpty();
  }
}
