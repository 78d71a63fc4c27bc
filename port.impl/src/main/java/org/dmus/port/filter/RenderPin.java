package org.dmus.port.filter;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;
import org.dmus.mxf.ReferenceTime;
import org.dmus.port.engine.Engine;
import org.dmus.port.engine.EventPool;
import org.dmus.port.engine.Sequencer;
import org.dmus.portcls.DMusStreamType;
import org.jctools.queues.atomic.MpscAtomicArrayQueue;

/**
 * A music pin into the filter. Client threads unpack records into kernel events and hand them over;
 * the engine sequences them and gives each to the stream at its presentation time less the stream's
 * prefetch.
 */
final class RenderPin extends Pin {
  private static final long LATE_100NS = ReferenceTime.PER_MILLISECOND;

  private final RecordReader reader;
  private final MpscAtomicArrayQueue<DMusKernelEvent> inbox;
  private final Sequencer sequencer;
  private final NoteLedger ledger = new NoteLedger();
  private final RecordReader.Inbox handOver = this::handOver;
  private long lastDelivered100ns = Long.MIN_VALUE;
  private DMusKernelEvent handedOver;
  private int handedOverStamp;
  private boolean handedOverWritten;

  RenderPin(Filter filter, int pinId, KsDataFormat format, EventPool pool) {
    super(filter, pinId, DMusStreamType.MIDI_RENDER, format, pool);
    reader =
        format.equals(KsDataFormat.MIDI)
            ? new MidiRecordReader(pool)
            : new DMusRecordReader(new EventWriter(pool));
    inbox = new MpscAtomicArrayQueue<>(pool.capacity());
    sequencer = new Sequencer(pool.capacity());
  }

  @Override
  Engine.Stage stage() {
    return Engine.Stage.MUSIC;
  }

  @Override
  public int write(ByteBuffer records, long startTime100ns) {
    if (isClosed()) {
      return 0;
    }
    ByteOrder callersOrder = records.order();
    records.order(ByteOrder.LITTLE_ENDIAN);
    int taken = reader.read(records, startTime100ns, handOver);
    records.order(callersOrder);
    if (isClosed()) {
      flush(); // closed meanwhile: nobody else takes it out again
    } else if (taken > 0) {
      engine.wake();
    }
    return taken;
  }

  private void handOver(DMusKernelEvent chain) {
    // Counted first, so that "written" is never less than what the engine has seen. The inbox holds
    // as many chains as the pool has events: there is always room.
    counters.written.incrementAndGet();
    inbox.offer(chain);
  }

  @Override
  long workNow(long now) {
    takeInbox();
    if (state() != KsState.RUN) {
      return NEVER;
    }
    return isAttached() ? deliverDue(now) : dropDue(now);
  }

  private void takeInbox() {
    DMusKernelEvent chain = inbox.poll();
    while (chain != null) {
      sequencer.add(chain);
      chain = inbox.poll();
    }
    if (sequencer.size() > counters.queueHighWater) {
      counters.queueHighWater = sequencer.size();
    }
  }

  private long deliverDue(long now) {
    long prefetch = stream().schedulePreFetch();
    if (prefetch == ReferenceTime.DONT_HOLD_FOR_SEQUENCING) {
      deliverUntil(Long.MAX_VALUE - 1, now);
      return NEVER;
    }
    // Prefetch is unsigned; so long a time is as good as "at once".
    long ahead = prefetch < 0 ? Long.MAX_VALUE / 2 : Math.min(prefetch, Long.MAX_VALUE / 2);
    deliverUntil(toPresentationTime(now) + ahead, now);
    long next = sequencer.earliest();
    return next == NEVER ? NEVER : toMasterTime(next - ahead);
  }

  private void deliverUntil(long dueTime100ns, long now) {
    IMXF target = mxf();
    while (sequencer.earliest() <= dueTime100ns) {
      DMusKernelEvent chain = sequencer.poll();
      long time = toMasterTime(chain.presTime100ns());
      if (time < now - LATE_100NS) {
        counters.late++;
      }
      deliver(target, chain, time);
    }
  }

  private void deliver(IMXF target, DMusKernelEvent chain, long masterTime) {
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      e.presTime100ns(masterTime);
    }
    lastDelivered100ns = Math.max(lastDelivered100ns, masterTime);
    ledger.observe(chain);
    if (handOver(target, chain, true)) {
      counters.delivered++;
    } else {
      counters.undeliverable++;
    }
  }

  private boolean handOver(IMXF target, DMusKernelEvent chain, boolean written) {
    handedOverStamp = pool.loans().lend(chain, target);
    handedOverWritten = written;
    handedOver = chain;
    taps.tapped(chain);
    NtStatus status = target.putMessage(chain);
    handedOver = null;
    return status.isSuccess();
  }

  @Override
  void reclaim() {
    if (handedOver != null) {
      counters.undeliverable += handedOverWritten ? 1 : 0;
      pool.loans().reclaim(handedOver, handedOverStamp);
      handedOver = null;
    }
  }

  @Override
  void serve() {
    if (isAttached()) {
      mxf().putMessage(null);
    }
  }

  private long dropDue(long now) {
    long dueTime100ns = toPresentationTime(now);
    while (sequencer.earliest() <= dueTime100ns) {
      pool.putMessage(sequencer.poll());
      counters.lostDetached++;
    }
    long next = sequencer.earliest();
    return next == NEVER ? NEVER : toMasterTime(next);
  }

  @Override
  void leaving(KsState from, KsState to) {
    // A stream that sequences for itself keeps its queue and falls silent by itself; any other has
    // sent note-ons that somebody has to end.
    // One that threw when it was given an event is given no more.
    if (from == KsState.RUN && isAttached() && handedOver == null) {
      if (stream().schedulePreFetch() != ReferenceTime.DONT_HOLD_FOR_SEQUENCING) {
        endNotes(0);
      }
    }
  }

  @Override
  void entered(KsState from, KsState to) {
    if (to == KsState.STOP) {
      discard();
      lastDelivered100ns = Long.MIN_VALUE;
    }
  }

  @Override
  void closing(IMXF oldStream) {
    ledger.clear();
  }

  @Override
  public void flush() {
    engine.exclusively(
        () -> {
          discard();
          if (state() == KsState.RUN && isAttached()) {
            endNotesOrLoseStream();
          }
        });
  }

  private void endNotesOrLoseStream() {
    try {
      endNotes(Math.max(engine.clock().getTime(), lastDelivered100ns));
    } catch (Throwable e) {
      loseStream(e);
    }
  }

  private void discard() {
    reader.reset();
    takeInbox();
    for (DMusKernelEvent e = sequencer.poll(); e != null; e = sequencer.poll()) {
      pool.putMessage(e);
      counters.flushed++;
    }
    if (state() == KsState.STOP) {
      ledger.clear();
    }
  }

  private void endNotes(long masterTime) {
    // A stream that is fed ahead may hold note-ons that sound only later: those end later, too.
    boolean ahead =
        masterTime < lastDelivered100ns && lastDelivered100ns > engine.clock().getTime();
    counters.notesEnded +=
        ledger.settle(
            (group, status, data1, data2) ->
                owe(group, status, data1, data2, masterTime)
                    && (!ahead || owe(group, status, data1, data2, lastDelivered100ns)));
  }

  private boolean owe(int group, int status, int data1, int data2, long masterTime) {
    DMusKernelEvent event = pool.getReserved();
    if (event == null) {
      return false;
    }
    event.shortMessage(status, data1, data2, 3);
    event.channelGroup(group);
    event.presTime100ns(masterTime);
    return handOver(mxf(), event, false);
  }

  @Override
  long queued() {
    return sequencer.size() + inbox.size();
  }

  @Override
  long rejected() {
    return reader.rejected();
  }
}
