package org.dmus.port.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.dmus.client.DMusBuffer;
import org.dmus.client.MidiBuffer;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.port.buffer.DMusRecordReader;
import org.dmus.port.buffer.MidiRecordReader;
import org.dmus.port.buffer.RecordReader;
import org.dmus.port.engine.EventPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that changes its buffer while it is read harms nobody else. */
@Timeout(30)
class ChangedBufferTest {
  private static final byte[] NOTE = {(byte) 0x90, 60, 64};

  private final EventPool pool = new EventPool(16, 2);
  private final List<DMusKernelEvent> taken = new ArrayList<>();
  private final RecordReader.Inbox inbox =
      new RecordReader.Inbox() {
        @Override
        public boolean mayTake(boolean buffers) {
          return true;
        }

        @Override
        public void accept(DMusKernelEvent chain, long submitTime100ns) {
          taken.add(chain);
        }
      };

  @ParameterizedTest
  @ValueSource(ints = {Integer.MIN_VALUE, -24, -16, -1, 0, 5, 5_000, Integer.MAX_VALUE})
  void aLengthThatIsChangedAfterTheCheckIsNotBelieved(int length) {
    ByteBuffer dmus = DMusBuffer.allocate(24);
    DMusBuffer.put(dmus, 1, 0, NOTE, 0, 3);
    changedTo(new DMusRecordReader(pool, inbox), dmus, DMusBuffer.EVENT_BYTES_OFFSET, length);
    ByteBuffer midi = DMusBuffer.allocate(12);
    MidiBuffer.put(midi, 0, NOTE, 0, 3);
    changedTo(new MidiRecordReader(pool, inbox), midi, MidiBuffer.BYTE_COUNT_OFFSET, length);
    assertThat(taken).isEmpty();
    assertThat(pool.statistics().used()).isZero();
  }

  private static void changedTo(RecordReader reader, ByteBuffer records, int offset, int value) {
    records.flip();
    assertThat(reader.check(records, 0)).isNull();
    records.putInt(offset, value);
    assertThat(reader.read(records, 0, 0)).isZero();
  }

  @Test
  void aGroupOrTimeThatIsChangedAfterTheCheckStaysWithinItsRange() {
    ByteBuffer records = DMusBuffer.allocate(24);
    DMusBuffer.put(records, 1, 0, NOTE, 0, 3);
    RecordReader reader = new DMusRecordReader(pool, inbox);
    assertThat(reader.check(records.flip(), 0)).isNull();
    records.putInt(DMusBuffer.CHANNEL_GROUP_OFFSET, -1);
    records.putLong(DMusBuffer.DELTA_OFFSET, Long.MIN_VALUE);
    assertThat(reader.read(records, 0, 0)).isEqualTo(1);
    assertThat(taken.get(0).channelGroup()).isEqualTo(0xFFFF);
    assertThat(taken.get(0).presTime100ns()).isZero();
  }
}
