package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.mxf.ReferenceTime.PER_MILLISECOND;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinListener;
import org.dmus.ks.KsState;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.tck.Area;
import org.dmus.tck.Contract;
import org.dmus.tck.Invariant;
import org.dmus.tck.TckHost;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.dmus.tck.probe.Sent;
import org.junit.jupiter.api.Test;

/** Notes that end: with their pin, their miniport, by panic and by active sensing. */
@Contract(Area.HOT_SWAP)
public class SilenceContract {
  private final ProbeMiniport miniport = new ProbeMiniport();
  private ISubdevice subdevice;

  private IPin running(Workbench bench) {
    subdevice = bench.offline(miniport);
    return bench.running(subdevice);
  }

  private RenderProbe stream() {
    return miniport.last(RenderProbe.class);
  }

  private void runUntilMs(long ms) {
    subdevice.runUntil(ms * PER_MILLISECOND);
  }

  @Test
  @Invariant(5)
  void leavingRunEndsWhatSoundsAndNothingElse(Workbench bench) {
    IPin pin = running(bench);
    new EventBuffer()
        .at(0, 0x90, 60, 64)
        .at(0, 0x90, 61, 64)
        .at(1, 0x80, 61, 0)
        .at(1, 0x95, 62, 64)
        .to(pin);
    runUntilMs(10);
    stream().sent.clear();

    pin.setState(KsState.PAUSE);

    assertThat(stream().messages())
        .hasSize(2)
        .anyMatch(m -> m.startsWith("803c"))
        .anyMatch(m -> m.startsWith("853e"));
    assertThat(pin.statistics().notesEnded()).isEqualTo(2);
  }

  @Test
  @Invariant(5)
  void flushEndsWhatSoundsInItsChannelGroup(Workbench bench) {
    IPin pin = running(bench);
    new EventBuffer().in(7, 0, 0x90, 60, 64).in(9, 0, 0x90, 60, 64).to(pin);
    runUntilMs(10);
    stream().sent.clear();

    pin.flush();

    assertThat(stream().sent).extracting(Sent::channelGroup).containsExactlyInAnyOrder(7, 9);
    assertThat(stream().messages()).allMatch(m -> m.startsWith("803c"));
  }

  @Test
  @Invariant(5)
  void aMiniportThatGoesGetsTheEndOfEveryNoteFirstAndItsSuccessorNone(Workbench bench) {
    UUID classId = UUID.randomUUID();
    List<ProbeMiniport> made = new ArrayList<>();
    TckHost.Deployment first = bench.host().deploy(classId, IMiniportDMus.class, () -> add(made));
    subdevice = bench.offline(classId);
    IPin pin = bench.running(subdevice);
    List<PinListener.Event> heard = new ArrayList<>();
    pin.listener((p, event) -> heard.add(event));
    RenderProbe old = made.get(0).last(RenderProbe.class);
    new EventBuffer().at(0, 0x90, 60, 64).at(20, 0xC0, 1).at(40, 0xC0, 2).to(pin);
    runUntilMs(10);

    first.close();
    assertThat(pin.isAttached()).isFalse();
    assertThat(old.messages()).hasSize(2).last().asString().startsWith("803c");
    assertThat(old.closed).hasValue(1);
    assertThat(made.get(0).calls).endsWith("close");
    assertThat(first.instances()).isZero();

    runUntilMs(30);
    bench.closing(bench.host().deploy(classId, IMiniportDMus.class, () -> add(made)));
    runUntilMs(50);
    RenderProbe fresh = made.get(1).last(RenderProbe.class);
    assertThat(fresh.messages()).containsExactly("c001", "c002");
    assertThat(fresh.states).containsExactly(KsState.ACQUIRE, KsState.PAUSE, KsState.RUN);
    assertThat(pin.statistics().late()).as("offline, time waits for the miniport").isZero();
    assertThat(heard).containsExactly(PinListener.Event.DETACHED, PinListener.Event.ATTACHED);
  }

  private static ProbeMiniport add(List<ProbeMiniport> made) {
    ProbeMiniport miniport = new ProbeMiniport();
    made.add(miniport);
    return miniport;
  }

  @Test
  @Invariant(6)
  void panicSilencesEveryKeyOfEveryChannelWhateverSounds(Workbench bench) {
    IPin pin = running(bench);
    new EventBuffer().at(0, 0x90, 60, 64).at(100, 0x90, 61, 64).to(pin);
    runUntilMs(10);
    stream().sent.clear();

    pin.panic();
    runUntilMs(2_000);

    Set<String> sent = new HashSet<>();
    stream().messages().forEach(m -> sent.add(m.startsWith("8") ? m.substring(0, 4) : m));
    Set<String> expected = new HashSet<>();
    for (int channel = 0; channel < 16; channel++) {
      for (int controller : new int[] {64, 120, 123}) {
        expected.add(String.format("b%x%02x00", channel, controller));
      }
      for (int key = 0; key < 128; key++) {
        expected.add(String.format("8%x%02x", channel, key));
      }
    }
    assertThat(sent).isEqualTo(expected);
    assertThat(pin.statistics().flushed()).isEqualTo(1);
  }

  @Test
  @Invariant(7)
  void activeSensingEndsTheNotesOfAClientThatFellSilent(Workbench bench) {
    IPin pin = running(bench);
    new EventBuffer().at(0, 0xFE).at(0, 0x90, 60, 64).to(pin);
    runUntilMs(299);
    assertThat(stream().messages()).containsExactly("fe", "903c40");

    runUntilMs(330);

    assertThat(stream().messages()).hasSize(3).last().asString().startsWith("803c");
  }

  @Test
  @Invariant(7)
  void activeSensingLeavesAClientAloneThatGoesOn(Workbench bench) {
    IPin pin = running(bench);
    EventBuffer buffer = new EventBuffer().at(0, 0x90, 60, 64);
    for (int ms = 0; ms <= 2_000; ms += 250) {
      buffer.at(ms, 0xFE);
    }
    buffer.to(pin);

    runUntilMs(2_100);

    assertThat(stream().messages()).noneMatch(m -> m.startsWith("80"));
  }

  @Test
  @Invariant(7)
  void withoutActiveSensingANoteMayBeAsLongAsItLikes(Workbench bench) {
    IPin pin = running(bench);
    new EventBuffer().at(0, 0x90, 60, 64).to(pin);

    runUntilMs(60_000);

    assertThat(stream().messages()).containsExactly("903c40");
  }

  @Test
  @Invariant(5)
  void aNoteOnOfVelocityZeroAndAllNotesOffEndNotesToo(Workbench bench) {
    IPin pin = running(bench);
    new EventBuffer()
        .at(0, 0x90, 60, 64)
        .at(0, 0x91, 61, 64)
        .at(0, 0x92, 62, 64)
        .at(1, 0x90, 60, 0)
        .at(1, 0xB1, 123, 0)
        .to(pin);
    runUntilMs(10);
    stream().sent.clear();

    pin.setState(KsState.PAUSE);

    assertThat(stream().messages()).singleElement().asString().startsWith("823e");
  }

  @Test
  @Invariant(5)
  void aPedalThatIsDownIsReleased(Workbench bench) {
    IPin pin = running(bench);
    new EventBuffer().at(0, 0xB3, 64, 127).at(0, 0xB4, 64, 127).at(1, 0xB4, 64, 0).to(pin);
    runUntilMs(10);
    stream().sent.clear();

    pin.setState(KsState.STOP);

    assertThat(stream().messages()).containsExactly("b34000");
  }

  @Test
  @Invariant(5)
  void aStreamThatIsFedAheadGetsTheEndsAfterWhatItHolds(Workbench bench) {
    miniport.prefetch100ns = 50 * PER_MILLISECOND;
    IPin pin = running(bench);
    new EventBuffer().at(40, 0x90, 60, 64).to(pin);
    runUntilMs(10);
    assertThat(stream().messages()).containsExactly("903c40");

    pin.flush();

    assertThat(stream().sent)
        .anyMatch(
            sent ->
                sent.bytes().startsWith("803c") && sent.presTime100ns() >= 40 * PER_MILLISECOND);
  }
}
