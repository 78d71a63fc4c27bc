package org.dmus.tck.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.dmus.client.BufferFault;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.MidiBuffer;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.tck.Area;
import org.dmus.tck.Behaviour;
import org.dmus.tck.Contract;
import org.dmus.tck.Workbench;
import org.dmus.tck.probe.EventBuffer;
import org.dmus.tck.probe.ProbeFilter;
import org.dmus.tck.probe.ProbeMiniport;
import org.dmus.tck.probe.RenderProbe;
import org.junit.jupiter.api.Test;

/** A malformed client buffer is refused as a whole, with a reason, and the pin goes on. */
@Contract(Area.BAD_INPUT)
public class BadInputContract {
  private static final int RECORD = DMusBuffer.recordBytes(3);

  /** A fault in the second record of two. */
  private enum Damage {
    NO_LENGTH {
      @Override
      void to(ByteBuffer records) {
        records.putInt(RECORD + DMusBuffer.EVENT_BYTES_OFFSET, 0);
      }
    },
    NEGATIVE_LENGTH {
      @Override
      void to(ByteBuffer records) {
        records.putInt(RECORD + DMusBuffer.EVENT_BYTES_OFFSET, -3);
      }
    },
    LENGTH_BEYOND_THE_BUFFER {
      @Override
      void to(ByteBuffer records) {
        records.putInt(RECORD + DMusBuffer.EVENT_BYTES_OFFSET, 5);
      }
    },
    ENORMOUS_LENGTH {
      @Override
      void to(ByteBuffer records) {
        records.putInt(RECORD + DMusBuffer.EVENT_BYTES_OFFSET, Integer.MAX_VALUE);
      }
    },
    SHORT_HEADER {
      @Override
      void to(ByteBuffer records) {
        records.limit(RECORD + DMusBuffer.HEADER_BYTES - 1);
      }
    },
    GROUP_BEYOND_65535 {
      @Override
      void to(ByteBuffer records) {
        records.putInt(RECORD + DMusBuffer.CHANNEL_GROUP_OFFSET, 0x1_0000);
      }
    },
    UNKNOWN_FLAG {
      @Override
      void to(ByteBuffer records) {
        records.putInt(RECORD + DMusBuffer.FLAGS_OFFSET, 0x8);
      }
    },
    NEGATIVE_TIME {
      @Override
      void to(ByteBuffer records) {
        records.putLong(RECORD + DMusBuffer.DELTA_OFFSET, -1);
      }
    };

    abstract void to(ByteBuffer records);
  }

  private final ProbeMiniport miniport = new ProbeMiniport();
  private ISubdevice subdevice;

  private void assertRefused(IPin pin, ByteBuffer records, int offset) {
    int position = records.position();
    assertThat(pin.write(records, 0)).isEqualTo(IPin.MALFORMED);
    assertThat(records.position()).isEqualTo(position);
    subdevice.runUntil(1_000);
    assertThat(miniport.last(RenderProbe.class).sent).isEmpty();
    BufferFault fault = pin.fault();
    assertThat(fault.offset()).isEqualTo(offset);
    assertThat(fault.reason()).isNotBlank();
    assertThat(fault.status()).isIn(NtStatus.INVALID_PARAMETER, NtStatus.BUFFER_TOO_SMALL);
  }

  private void assertGoesOn(IPin pin, EventBuffer good) {
    assertThat(good.to(pin)).isPositive();
    subdevice.runUntil(2_000);
    assertThat(miniport.last(RenderProbe.class).messages()).containsExactly("903c40");
  }

  @Test
  @Behaviour(62)
  void everyKindOfDamageToADirectMusicRecordIsRefusedWithTheWholeBuffer(Workbench bench) {
    subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);

    Stream.of(Damage.values())
        .forEach(
            damage -> {
              ByteBuffer records =
                  new EventBuffer().at(0, 0x90, 1, 64).at(0, 0x90, 2, 64).records();
              damage.to(records);
              assertRefused(pin, records, RECORD);
            });

    assertThat(pin.statistics().rejected()).isEqualTo(Damage.values().length);
    assertGoesOn(pin, new EventBuffer().at(0, 0x90, 60, 64));
  }

  @Test
  @Behaviour(61)
  void aLegacyRecordThatIsCutOffIsRefusedWithTheWholeBuffer(Workbench bench) {
    subdevice = bench.offline(miniport);
    IPin pin = bench.pin(subdevice, ProbeFilter.RENDER, KsDataFormat.MIDI);
    pin.setState(KsState.RUN);
    int record = MidiBuffer.recordBytes(3);
    ByteBuffer records = new EventBuffer().after(0, 0x90, 1, 64).after(0, 0x90, 2, 64).records();

    records.putInt(record + MidiBuffer.BYTE_COUNT_OFFSET, 500);
    assertRefused(pin, records, record);
    records.putInt(record + MidiBuffer.BYTE_COUNT_OFFSET, 0);
    assertRefused(pin, records, record);
    records.limit(record + 3);
    assertRefused(pin, records, record);

    assertGoesOn(pin, new EventBuffer().after(0, 0x90, 60, 64));
  }

  @Test
  @Behaviour(62)
  void aNegativeStartTimeIsRefused(Workbench bench) {
    subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    ByteBuffer records = new EventBuffer().at(0, 0x90, 1, 64).records();

    assertThat(pin.write(records, -1)).isEqualTo(IPin.MALFORMED);

    assertThat(pin.fault().reason()).contains("-1");
    assertGoesOn(pin, new EventBuffer().at(0, 0x90, 60, 64));
  }

  @Test
  @Behaviour(62)
  void aBufferOfTheOtherByteOrderIsReadLittleEndianAllTheSame(Workbench bench) {
    subdevice = bench.offline(miniport);
    IPin pin = bench.running(subdevice);
    ByteBuffer records =
        new EventBuffer().at(0, 0x90, 60, 64).records().order(ByteOrder.BIG_ENDIAN);

    assertThat(pin.write(records, 0)).isEqualTo(1);
    subdevice.runUntil(0);

    assertThat(records.order()).isEqualTo(ByteOrder.BIG_ENDIAN);
    assertThat(miniport.last(RenderProbe.class).messages()).containsExactly("903c40");
  }
}
