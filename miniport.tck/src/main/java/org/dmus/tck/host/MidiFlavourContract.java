package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.portcls.IMiniportMidi;
import org.dmus.portcls.IMiniportMidiStream;
import org.dmus.tck.Area;
import org.dmus.tck.Contract;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.MidiScript;
import org.junit.jupiter.api.Test;

/** What a port does for a miniport of raw bytes (dmus-interfaces 1.3, 7.13). */
@Contract(Area.DELIVERY)
public class MidiFlavourContract {
  private static final long MILLISECOND = 10_000;

  private final MidiScript miniport = new MidiScript();

  private ISubdevice subdevice(Workbench bench) {
    UUID classId = UUID.randomUUID();
    bench.closing(bench.host().deploy(classId, IMiniportMidi.class, () -> miniport));
    return bench.offline(classId);
  }

  @Test
  void theStreamIsToldItsDirectionItsFormatAndEveryState(Workbench bench) {
    bench.pin(subdevice(bench), MidiScript.CAPTURE, KsDataFormat.MIDI).setState(KsState.RUN);
    assertThat(miniport.calls())
        .containsSubsequence("newStream capture", "setFormat", "ACQUIRE", "PAUSE", "RUN");
  }

  @Test
  void bytesAreWrittenWhenTheyAreDue(Workbench bench) {
    ISubdevice subdevice = subdevice(bench);
    IPin pin = bench.pin(subdevice, MidiScript.RENDER, KsDataFormat.MIDI);
    pin.setState(KsState.RUN);
    pin.write(new EventBuffer().after(5, 0x90, 60, 100).records(), 0);
    subdevice.runUntil(5 * MILLISECOND - 1);
    assertThat(miniport.written()).isEmpty();
    subdevice.runUntil(5 * MILLISECOND);
    assertThat(miniport.written()).isEqualTo("903c64");
  }

  @Test
  void whatABusyDeviceDidNotTakeIsOfferedAgain(Workbench bench) {
    ISubdevice subdevice = subdevice(bench);
    IPin pin = bench.pin(subdevice, MidiScript.RENDER, KsDataFormat.MIDI);
    pin.setState(KsState.RUN);
    miniport.room(4);
    pin.write(new EventBuffer().after(0, 0xF0, 1, 2, 3, 4, 0xF7).records(), 0);
    subdevice.runUntil(MILLISECOND / 2);
    assertThat(miniport.written()).isEqualTo("f0010203");
    miniport.room(100);
    subdevice.runUntil(10 * MILLISECOND);
    assertThat(miniport.written()).isEqualTo("f001020304f7");
  }

  @Test
  void aFailingWriteIsCountedAndTheNextOneIsTried(Workbench bench) {
    ISubdevice subdevice = subdevice(bench);
    IPin pin = bench.pin(subdevice, MidiScript.RENDER, KsDataFormat.MIDI);
    pin.setState(KsState.RUN);
    miniport.answer(IMiniportMidiStream.IO_DEVICE_ERROR);
    pin.write(new EventBuffer().after(0, 0xF8).records(), 0);
    subdevice.runUntil(MILLISECOND);
    miniport.answer(0);
    pin.write(new EventBuffer().after(2, 0xFA).records(), 0);
    subdevice.runUntil(10 * MILLISECOND);
    assertThat(miniport.written()).isEqualTo("fa");
    assertThat(pin.statistics().undeliverable()).isEqualTo(1);
    assertThat(pin.statistics().pool().used()).isZero();
  }

  @Test
  void afterANotificationTheMiniportIsServedAndItsStreamReadUntilThereIsNoMore(Workbench bench) {
    ISubdevice subdevice = subdevice(bench);
    IPin pin = bench.pin(subdevice, MidiScript.CAPTURE, KsDataFormat.DIRECTMUSIC);
    pin.setState(KsState.RUN);
    miniport.receive(0x90, 60, 100, 62, 101, 0xF0, 1, 2, 3, 4, 5, 6, 7, 0xF7);
    subdevice.runUntil(MILLISECOND);
    assertThat(miniport.calls()).contains("service");
    assertThat(EventBuffer.read(pin, 1_024))
        .extracting(EventBuffer.Captured::bytes)
        .containsExactly("903c64", "903e65", "f001020304050607f7");
  }

  @Test
  void theStreamAndTheMiniportAreClosedOnce(Workbench bench) {
    ISubdevice subdevice = subdevice(bench);
    subdevice.filter().openPin(MidiScript.RENDER, KsDataFormat.MIDI).close();
    subdevice.close();
    assertThat(miniport.calls()).filteredOn("close"::equals).hasSize(1);
    assertThat(miniport.calls()).filteredOn("close stream"::equals).hasSize(1);
  }
}
