package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dmus.mxf.ReferenceTime.PER_SECOND;

import java.util.HexFormat;
import java.util.List;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PortSettings;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.tck.Area;
import org.dmus.tck.Contract;
import org.dmus.tck.Invariant;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.dmus.tck.probe.Sent;
import org.junit.jupiter.api.Test;

/** System exclusive on its way to a stream: all of it or nothing. */
@Contract(Area.DELIVERY)
public class LongMessageContract {
  private static final int BUFFERS = 4;

  private final ProbeMiniport miniport = new ProbeMiniport();
  private ISubdevice subdevice;

  private IPin running(Workbench bench) {
    subdevice =
        bench.subdevice(
            SubdeviceConfiguration.offline("tck", bench.deploy(() -> miniport))
                .with(PortSettings.POOL_BUFFERS, BUFFERS));
    return bench.running(subdevice);
  }

  private List<Sent> sent() {
    return miniport.last(RenderProbe.class).sent;
  }

  private static int[] sysex(int bytes) {
    int[] message = new int[bytes];
    for (int i = 1; i < bytes - 1; i++) {
      message[i] = i % 128;
    }
    message[0] = 0xF0;
    message[bytes - 1] = 0xF7;
    return message;
  }

  private static String hex(int[] message) {
    byte[] bytes = new byte[message.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) message[i];
    }
    return HexFormat.of().formatHex(bytes);
  }

  @Test
  @Invariant(8)
  void aMessageBeyondABufferComesInPiecesOfWhichTheLastIsComplete(Workbench bench) {
    IPin pin = running(bench);
    int[] message = sysex(2 * miniportBufferBytes() + 100);

    new EventBuffer().at(0, message).to(pin);
    subdevice.runUntil(0);

    StringBuilder all = new StringBuilder();
    sent().forEach(piece -> all.append(piece.bytes()));
    assertThat(all.toString()).isEqualTo(hex(message));
    assertThat(sent())
        .extracting(Sent::flags)
        .containsExactly(
            DMusKernelEvent.EVENT_INCOMPLETE,
            DMusKernelEvent.EVENT_INCOMPLETE,
            DMusKernelEvent.EVENT_COMPLETE);
    assertThat(pin.statistics().pool().freeBuffers()).isEqualTo(BUFFERS);
  }

  private int miniportBufferBytes() {
    return miniport.last(RenderProbe.class).allocator.getBufferSize();
  }

  @Test
  @Invariant(8)
  void aMessageForWhichBuffersAreMissingWaitsAsAWhole(Workbench bench) {
    IPin pin = running(bench);
    int[] three = sysex(3 * miniportBufferBytes());
    EventBuffer first = new EventBuffer().at(1_000, three);
    EventBuffer second = new EventBuffer().at(1_000, three);

    assertThat(first.to(pin)).isEqualTo(1);
    assertThat(second.to(pin)).as("there is one buffer left").isZero();
    assertThat(pin.statistics().pool().freeBuffers()).isEqualTo(BUFFERS - 3);
    subdevice.runUntil(PER_SECOND);
    assertThat(sent()).hasSize(3);

    assertThat(second.to(pin)).isEqualTo(1);
    subdevice.runUntil(2 * PER_SECOND);
    assertThat(sent()).hasSize(6);
  }

  @Test
  @Invariant(8)
  void anEmptySystemExclusiveIsAMessage(Workbench bench) {
    IPin pin = running(bench);

    new EventBuffer().at(0, 0xF0, 0xF7).to(pin);
    subdevice.runUntil(0);

    assertThat(sent()).extracting(Sent::bytes).containsExactly("f0f7");
  }

  @Test
  @Invariant(8)
  void runningStatusAndSplitMessagesOfALegacyClientAreWholeEvents(Workbench bench) {
    subdevice = bench.offline(miniport);
    IPin pin = bench.pin(subdevice, ProbeFilter.RENDER, KsDataFormat.MIDI);
    pin.setState(KsState.RUN);

    new EventBuffer()
        .after(0, 0x90, 60, 64, 62, 64)
        .after(0, 64)
        .after(0, 64, 0xF0, 1)
        .after(0, 2, 0xF7)
        .to(pin);
    subdevice.runUntil(0);

    assertThat(sent())
        .extracting(Sent::bytes)
        .containsExactly("903c40", "903e40", "904040", "f00102f7");
  }
}
