package org.dmus.client.lasting.internal;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dmus.client.ClientStatistics;
import org.dmus.client.DMusBuffer;
import org.dmus.client.EventSelection;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.KeptEvent;
import org.dmus.client.PinListener;
import org.dmus.client.PinMemory;
import org.dmus.client.PinStatistics;
import org.dmus.client.PinTap;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.AllocatorStatistics;

/** A render pin of a port driver that keeps what it is given until it is told to play. */
final class FakePin {
  static final int CAPACITY = 100;

  final IPin pin = fake(IPin.class, this::answer);
  final List<KeptEvent> queued = new ArrayList<>();
  final List<PinTap> taps = new ArrayList<>();
  final List<KsState> states = new ArrayList<>();
  PinMemory told = PinMemory.EMPTY;
  KsState state = KsState.STOP;
  long time100ns;
  long played;
  long written;
  long flushed;
  int clients;
  int capacity = CAPACITY;
  boolean closed;
  RuntimeException refuses;
  Runnable beforeClient = () -> {};
  private PinMemory left = PinMemory.EMPTY;
  private PinListener listener;

  private interface Answer {
    Object to(String method, Object[] arguments);
  }

  private static <T> T fake(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
  }

  private Object answer(String method, Object[] a) {
    return switch (method) {
      case "pinId" -> 0;
      case "instanceId" -> 1L;
      case "format" -> KsDataFormat.DIRECTMUSIC;
      case "isAttached" -> !closed;
      case "isClosed" -> closed;
      case "state" -> state;
      case "setState" -> setState((KsState) a[0]);
      case "presentationTime" -> time100ns;
      case "write" -> write(0, (ByteBuffer) a[0], (long) a[1]);
      case "openClient" -> openClient((String) a[0]);
      case "clients" -> List.of(statistics(0, "pin"));
      case "cancel" -> cancel((EventSelection) a[0]);
      case "statistics" -> statistics();
      case "listener" -> listener = (PinListener) a[0];
      case "addTap" -> taps.add((PinTap) a[0]);
      case "removeTap" -> taps.remove((PinTap) a[0]);
      case "memory" -> left;
      case "restore" -> restore((PinMemory) a[0]);
      case "failure" -> Optional.empty();
      case "close" -> close();
      default -> throw new UnsupportedOperationException(method);
    };
  }

  private Object setState(KsState to) {
    if (refuses != null) {
      throw refuses;
    }
    if (closed) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, "closed");
    }
    state = to;
    states.add(to);
    return null;
  }

  private int write(long client, ByteBuffer records, long start) {
    int taken = 0;
    while (!closed && records.hasRemaining() && queued.size() < capacity) {
      int at = records.position();
      int length = records.getInt(at + DMusBuffer.EVENT_BYTES_OFFSET);
      queued.add(new KeptEvent(client, start, 1, records.slice(at, length)));
      records.position(at + DMusBuffer.recordBytes(length));
      taken++;
    }
    written += taken;
    return taken;
  }

  private IPinClient openClient(String name) {
    beforeClient.run();
    if (closed) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_STATE, "closed");
    }
    return client(++clients, name);
  }

  private IPinClient client(long id, String name) {
    return fake(
        IPinClient.class,
        (method, a) ->
            switch (method) {
              case "id" -> id;
              case "name" -> name;
              case "write" -> write(id, (ByteBuffer) a[0], (long) a[1]);
              case "statistics" -> statistics(id, name);
              case "close" -> null;
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private ClientStatistics statistics(long id, String name) {
    long waits = countOf(id, queued);
    long gone = countOf(id, left.events());
    return Sums.events(id, name, waits + gone, waits, gone, 0);
  }

  private static long countOf(long client, List<KeptEvent> events) {
    return events.stream().filter(e -> e.client() == client).count();
  }

  private int cancel(EventSelection selection) {
    int before = queued.size();
    queued.removeIf(e -> selection.hasTime(e.presTime100ns()));
    flushed += before - queued.size();
    return before - queued.size();
  }

  private int restore(PinMemory memory) {
    told = memory.requests().isEmpty() ? told : memory;
    time100ns = memory.presentationTime100ns();
    int room = Math.min(capacity - queued.size(), memory.events().size());
    queued.addAll(memory.events().subList(0, room));
    written += room;
    return room;
  }

  private Object close() {
    closed = true;
    flushed += queued.size();
    queued.clear();
    return null;
  }

  private PinStatistics statistics() {
    AllocatorStatistics pool = new AllocatorStatistics(capacity, 0, 0, 0, 0, 0, 0, 0);
    return new PinStatistics(
        written, played, queued.size(), flushed, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, pool);
  }

  /** Plays so many events. */
  void play(int events) {
    for (int i = 0; i < events && !queued.isEmpty(); i++) {
      queued.remove(0);
      played++;
    }
  }

  /** The port driver goes: the pin is closed, and nobody is told yet. */
  void closing() {
    left = new PinMemory(time100ns, told.requests(), List.of(), queued, 0, 0, 0, "");
    close();
    state = KsState.STOP;
    time100ns = 0;
  }

  /** Its client is told. */
  void closedNow() {
    if (listener != null) {
      listener.pinEvent(pin, PinListener.Event.CLOSED);
    }
  }
}
