package org.dmus.miniport.javasound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.miniport.fakes.Refusals.assertFails;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.MidiUnavailableException;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Synthesizer;
import javax.sound.midi.SysexMessage;
import org.dmus.ks.KsState;
import org.dmus.ks.LineStatus;
import org.dmus.ks.NtStatus;
import org.dmus.miniport.fakes.FakeDevice;
import org.dmus.miniport.fakes.FakeProvider;
import org.dmus.miniport.fakes.MiniportRig;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IPortEvents;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A device of Java Sound as a subdevice: a loop, so that what is played is captured. */
@Timeout(60)
class JavaSoundMiniportTest {
  private static final int PIECE = 4_096;

  private final FakeDevice loop = FakeDevice.loop("Loop");
  private Rig rig = plug(loop, "Loop");

  /** The miniport on a fake port, and what its capture stream delivers. */
  private static final class Rig extends MiniportRig<JavaSoundMiniport> {
    final ByteArrayOutputStream captured = new ByteArrayOutputStream();
    final List<Long> times = new ArrayList<>();
    final List<NtStatus> statuses = new ArrayList<>();

    Rig(Map<String, Object> settings) {
      this(settings, TimeUnit.MINUTES.toMillis(1));
    }

    Rig(Map<String, Object> settings, long patienceMillis) {
      super(new JavaSoundMiniport(patienceMillis), settings);
    }

    RenderStream render() {
      RenderStream stream = (RenderStream) openStream(DMusStreamType.MIDI_RENDER).mxf();
      to(stream, KsState.ACQUIRE, KsState.PAUSE, KsState.RUN);
      return stream;
    }

    CaptureStream capture() {
      DMusStream opened = openStream(DMusStreamType.MIDI_CAPTURE);
      CaptureStream stream = (CaptureStream) opened.mxf();
      opened.serviceGroup().orElseThrow().addMember(() -> statuses.add(stream.putMessage(null)));
      stream.connectOutput(new Sink(this));
      to(stream, KsState.ACQUIRE, KsState.PAUSE, KsState.RUN);
      return stream;
    }
  }

  /** Takes what is captured. */
  private record Sink(Rig rig) implements IMXF {
    @Override
    public NtStatus putMessage(DMusKernelEvent chain) {
      for (DMusKernelEvent e = chain; e != null; e = e.next()) {
        rig.captured.write(e.bytes(), 0, e.eventBytes());
        rig.times.add(e.presTime100ns());
      }
      return rig.pool.putMessage(chain);
    }

    @Override
    public void setState(KsState state) {}

    @Override
    public void close() {}
  }

  private static Rig plug(FakeDevice device, String wanted) {
    FakeProvider.PLUGGED.add(device);
    return new Rig(Map.of("device", wanted));
  }

  @AfterEach
  void pull() {
    rig.close();
    FakeProvider.PLUGGED.clear();
    MiniportRig.awaitThreads("dmus-javasound", 0);
    assertThat(rig.pool.used()).isZero();
    assertThat(loop.isOpen()).isFalse();
  }

  private static byte[] sysex(int payload) {
    byte[] bytes = new byte[payload + 2];
    for (int i = 1; i <= payload; i++) {
      bytes[i] = (byte) (i * 31 & 0x7F);
    }
    bytes[0] = (byte) 0xF0;
    bytes[payload + 1] = (byte) 0xF7;
    return bytes;
  }

  @Test
  void messagesArriveWholeAndComeBack() throws Exception {
    rig.capture();
    IMXF render = rig.render();
    render.putMessage(rig.pool.event(0x90, 60, 100));
    render.putMessage(rig.pool.event(0xC1, 5));
    render.putMessage(rig.pool.event(62, 0)); // no running status after another channel's
    render.putMessage(rig.pool.event(0xF8));
    rig.serveUntil(() -> rig.captured.size() >= 10);
    assertThat(loop.received)
        .containsExactly(
            bytes(0x90, 60, 100), bytes(0xC1, 5), bytes(0xC1, 62), bytes(0xC1, 0), bytes(0xF8));
    assertThat(rig.captured.toByteArray())
        .isEqualTo(bytes(0x90, 60, 100, 0xC1, 5, 0xC1, 62, 0xC1, 0, 0xF8));
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100, 4_095, 4_096, 20_000, 65_535, 65_536})
  void systemExclusiveInPiecesIsOneMessage(int payload) throws Exception {
    rig.capture();
    IMXF render = rig.render();
    byte[] whole = sysex(payload);
    for (int from = 0; from < whole.length; from += PIECE) {
      int end = Math.min(from + PIECE, whole.length);
      DMusKernelEvent event = rig.pool.event(Arrays.copyOfRange(whole, from, end));
      event.flags(end < whole.length ? DMusKernelEvent.EVENT_INCOMPLETE : 0);
      render.putMessage(event);
      render.putMessage(rig.pool.event(0xF8)); // may stand between its pieces
    }
    int clocks = (whole.length + PIECE - 1) / PIECE;
    rig.serveUntil(() -> rig.captured.size() >= whole.length + clocks);
    assertThat(loop.received).filteredOn(m -> m[0] == (byte) 0xF0).containsExactly(whole);
    assertThat(status(render).lostBytes()).isZero();
  }

  @Test
  void whatIsTooLongForOneMessageGoesOnInAnother() throws Exception {
    byte[] whole = sysex(WholeMessages.LONGEST);
    IMXF render = rig.render();
    DMusKernelEvent begin = rig.pool.event(Arrays.copyOf(whole, 60_000));
    begin.flags(DMusKernelEvent.EVENT_INCOMPLETE);
    render.putMessage(begin);
    render.putMessage(rig.pool.event(Arrays.copyOfRange(whole, 60_000, whole.length)));
    rig.serveUntil(() -> loop.received.size() == 2);
    assertThat(loop.received.get(0)).isEqualTo(Arrays.copyOf(whole, WholeMessages.LONGEST));
    assertThat(loop.received.get(1))
        .startsWith(0xF7)
        .endsWith(Arrays.copyOfRange(whole, WholeMessages.LONGEST, whole.length));
  }

  @Test
  void eachCapturedMessageHasTheTimeItCame() throws Exception {
    rig.capture();
    rig.now100ns.set(1_000);
    loop.send(new ShortMessage(0x90, 60, 100));
    rig.now100ns.set(2_500);
    loop.send(new ShortMessage(0x80, 60, 0));
    rig.serveUntil(() -> rig.captured.size() == 6);
    assertThat(rig.times).containsExactly(1_000L, 2_500L);
  }

  @Test
  void aMessageWithoutRoomIsLostWholeAndCounted() throws Exception {
    CaptureStream capture = rig.capture();
    SysexMessage dump = new SysexMessage(sysex(65_536), 65_538);
    loop.send(dump);
    loop.send(dump);
    assertThat(capture.lineStatus().lostBytes()).isEqualTo(65_538);
    assertThat(capture.lineStatistics().overruns()).isEqualTo(1);
    rig.serveUntil(() -> rig.captured.size() == 65_538);
    assertThat(rig.captured.toByteArray()).isEqualTo(sysex(65_536));
  }

  @Test
  void aDeviceThatIsNotThereIsOneLineWithThoseThatAre() {
    rig.close();
    rig = plug(new FakeDevice("Keys", true), "Organ");
    assertFails(
        NtStatus.NOT_FOUND, () -> rig.render(), "no device \"Organ\"; set \"device\" to one of: ");
  }

  @Test
  void withoutASettingAStreamSaysWhatThereIs() {
    rig.close();
    rig = new Rig(Map.of());
    assertFails(NtStatus.INVALID_DEVICE_STATE, () -> rig.render(), "Loop");
  }

  @Test
  void aDirectionThatADeviceLacksIsRefused() {
    rig.close();
    rig = plug(new FakeDevice("Keys", true), "Keys");
    assertFails(NtStatus.INVALID_DEVICE_REQUEST, () -> rig.render(), "Keys has no such direction");
  }

  @Test
  void aDeviceThatAnotherProgramHasIsBusy() {
    loop.busy = true;
    assertFails(
        NtStatus.DEVICE_BUSY,
        () -> rig.render(),
        "Loop: busy: close the program that uses it (in use)");
  }

  /** The JDK's is not there for who has no sound card. */
  @Test
  void softwareWithoutASoundCardSaysSo() throws Exception {
    Synthesizer gervill = MidiSystem.getSynthesizer();
    try (gervill) {
      gervill.open();
      assumeTrue(false, "there is a sound card");
    } catch (MidiUnavailableException expected) {
      rig.close();
      rig = new Rig(Map.of("device", gervill.getDeviceInfo().getName()));
      assertFails(NtStatus.NOT_FOUND, () -> rig.render(), "it plays on the sound card");
    }
  }

  @Test
  void oneStreamOfADirectionIsAll() {
    RenderStream render = rig.render();
    assertFails(NtStatus.INVALID_DEVICE_REQUEST, () -> rig.render(), "refused");
    rig.capture();
    render.close();
    assertThat(loop.isOpen()).as("the other direction has it").isTrue();
    assertThat(rig.render().lineStatus().state()).isEqualTo(LineStatus.State.OPEN);
  }

  private void unplug(FakeDevice device) {
    FakeProvider.PLUGGED.remove(device);
    rig.miniport.look();
  }

  @Test
  void aDeviceThatIsPulledFailsWhatCapturesAndIsWaitedForByWhatPlays() throws Exception {
    CaptureStream capture = rig.capture();
    RenderStream render = rig.render();
    unplug(loop);
    rig.serveUntil(() -> status(render).state() == LineStatus.State.WAITING);
    assertThat(render.putMessage(rig.pool.event(0x80, 60, 0))).isEqualTo(NtStatus.SUCCESS);
    assertThat(status(render).lostBytes()).isEqualTo(3);
    assertThat(status(render).text()).isEqualTo("Loop: unplugged; it goes on when it is back");
    rig.serveUntil(() -> rig.statuses.contains(NtStatus.DEVICE_REMOVED));
    assertThat(capture.lineStatus().text()).isEqualTo("Loop: unplugged");
  }

  @Test
  void aDeviceThatIsBackIsPlayedOnBehindTheSameStream() throws Exception {
    RenderStream render = rig.render();
    unplug(loop);
    rig.serveUntil(() -> status(render).state() == LineStatus.State.WAITING);
    render.putMessage(rig.pool.event(0x90, 60, 100));
    FakeDevice again = FakeDevice.loop("Loop");
    FakeProvider.PLUGGED.add(again);
    rig.miniport.look();
    rig.serveUntil(() -> status(render).state() == LineStatus.State.OPEN);
    render.putMessage(rig.pool.event(0x90, 62, 100));
    rig.serveUntil(() -> again.received.size() == 1);
    assertThat(again.received).containsExactly(bytes(0x90, 62, 100));
    assertThat(status(render).lostBytes()).isEqualTo(3);
    assertThat(status(render).errors()).isEqualTo(1);
    render.close();
    assertThat(again.isOpen()).isFalse();
  }

  @Test
  void whoAskedForEventsHearsOnceThatADeviceWentAndOnceThatItIsBack() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    rig.port.addEventToEventList(
        new IPortEvents.Entry(
            LineStatus.PROPSETID_LINE,
            LineStatus.STATUS,
            OptionalInt.empty(),
            OptionalInt.empty(),
            heard::incrementAndGet));
    CaptureStream capture = rig.capture();
    RenderStream render = rig.render();
    unplug(loop);
    rig.serveUntil(
        () ->
            capture.lineStatus().state() == LineStatus.State.FAILED
                && status(render).state() == LineStatus.State.WAITING
                && heard.get() > 0);
    assertThat(heard).hasValue(1);
    FakeProvider.PLUGGED.add(loop);
    rig.miniport.look();
    rig.serveUntil(() -> heard.get() > 1);
    assertThat(heard).hasValue(2);
  }

  @Test
  void eachDeviceIsAskedOnceForItsDirectionsUntilOneComesOrGoes() {
    int before = FakeProvider.ASKED.get();
    for (int opened = 1; opened <= 3; opened++) {
      rig.render().close();
    }
    assertThat(FakeProvider.ASKED.get() - before).as("once, and for each opening").isEqualTo(1 + 3);
    FakeProvider.PLUGGED.add(new FakeDevice("Keys", true));
    rig.render().close();
    assertThat(FakeProvider.ASKED.get() - before).as("two, once more").isEqualTo(4 + 2 + 1);
  }

  @Test
  void aDeviceThatTakesItsTimeToOpenIsOpenedBesideTheCaller() throws Exception {
    rig.close();
    rig = new Rig(Map.of("device", "Loop"), 1);
    loop.slow = new CountDownLatch(1);
    RenderStream render = rig.render();
    render.putMessage(rig.pool.event(0x90, 60, 100));
    assertThat(status(render).state()).isEqualTo(LineStatus.State.WAITING);
    assertThat(status(render).text()).isEqualTo("Loop: opens");
    loop.slow.countDown();
    rig.serveUntil(() -> loop.received.size() == 1);
    assertThat(status(render).state()).isEqualTo(LineStatus.State.OPEN);
  }

  @Test
  void oneThatDoesNotOpenInTheEndHasFailed() throws Exception {
    rig.close();
    rig = new Rig(Map.of("device", "Loop"), 1);
    loop.slow = new CountDownLatch(1);
    loop.busy = true;
    RenderStream render = rig.render();
    loop.slow.countDown();
    rig.serveUntil(() -> status(render).state() == LineStatus.State.FAILED);
    assertThat(status(render).text()).startsWith("javasound: Loop: busy: close the program");
    assertThat(render.putMessage(rig.pool.event(0xF8))).isEqualTo(NtStatus.IO_DEVICE_ERROR);
  }

  private static LineStatus status(IMXF render) {
    return ((RenderStream) render).lineStatus();
  }
}
