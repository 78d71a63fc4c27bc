package org.dmus.shell.pin;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.client.ClientStatistics;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.IPinClient;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinStatistics;
import org.dmus.client.PinTap;
import org.dmus.client.Quarantine;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.mxf.AllocatorStatistics;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.ClassIds;

/** A port whose pins note what is written to them, and give it on at once. */
public final class PlayablePort {
  /** What was written, as hex, with its time in ms. */
  public final List<String> written = new ArrayList<>();

  /** Its open pins. */
  public final List<IPin> open = new ArrayList<>();

  /** Why it is isolated. */
  Optional<Quarantine> quarantine = Optional.empty();

  /** How many pins may be open. */
  int limit = 9;

  /** Its presentation time, and how far that goes from one look at it to the next, 100 ns. */
  long now;

  long step;

  private final List<PinTap> taps = new ArrayList<>();
  private final String name;
  private final IFilter filter;

  /** Makes a port. */
  public PlayablePort(String name) {
    this.name = name;
    this.filter =
        fake(
            IFilter.class,
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "name", "id" -> name;
                  case "isLive" -> true;
                  case "description" -> FilterDescriptor.render("in");
                  case "openPins" -> List.copyOf(open);
                  case "openPin" -> openPin();
                  case "masterClock" -> (IMasterClock) () -> 0;
                  default -> throw new UnsupportedOperationException(method.getName());
                });
  }

  /** The subdevice. */
  public ISubdevice subdevice() {
    return fake(
        ISubdevice.class,
        (proxy, method, args) ->
            switch (method.getName()) {
              case "configuration" ->
                  new SubdeviceConfiguration(
                      name, ClassIds.MINIPORT_DMUS_UART, Runner.REALTIME, true, Map.of());
              case "filter" -> filter;
              case "quarantine" -> quarantine;
              case "problem" -> Optional.empty();
              case "equals" -> proxy == args[0];
              case "hashCode" -> name.hashCode();
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  /** Opens a pin, as any client would. */
  public IPin openPin() {
    if (open.size() == limit) {
      throw new NtStatusException(NtStatus.INVALID_DEVICE_REQUEST, name + ": pin 0 is open");
    }
    IPin[] self = new IPin[1];
    self[0] =
        fake(
            IPin.class,
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "write" -> write("", (ByteBuffer) args[0], (long) args[1]);
                  case "openClient" -> client((String) args[0], self[0]);
                  case "addTap" -> taps.add((PinTap) args[0]) ? null : null;
                  case "removeTap" -> taps.remove(args[0]) ? null : null;
                  case "close" -> open.remove(self[0]) ? null : null;
                  case "format" -> KsDataFormat.DIRECTMUSIC;
                  case "state" -> KsState.RUN;
                  case "pinId" -> 0;
                  case "instanceId" -> 1L;
                  case "isAttached" -> true;
                  case "presentationTime" -> now += step;
                  case "clients" -> List.<ClientStatistics>of();
                  case "statistics" -> statistics();
                  case "equals" -> proxy == args[0];
                  case "hashCode" -> System.identityHashCode(proxy);
                  default -> null;
                });
    open.add(self[0]);
    return self[0];
  }

  private IPinClient client(String client, IPin pin) {
    return fake(
        IPinClient.class,
        (proxy, method, args) ->
            switch (method.getName()) {
              case "write" -> write(client + " ", (ByteBuffer) args[0], (long) args[1]);
              case "pin" -> pin;
              default -> null;
            });
  }

  private PinStatistics statistics() {
    AllocatorStatistics pool = new AllocatorStatistics(9, 9, 0, 0, 0, 0, 0, 0);
    return new PinStatistics(
        written.size(), written.size(), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, pool);
  }

  private int write(String client, ByteBuffer records, long start) {
    int count = 0;
    while (records.hasRemaining()) {
      int at = records.position();
      byte[] bytes = new byte[records.getInt(at)];
      records.get(at + DMusBuffer.HEADER_BYTES, bytes);
      long ms = (start + records.getLong(at + DMusBuffer.DELTA_OFFSET)) / 10_000;
      written.add(client + ms + ":" + HexFormat.of().withUpperCase().formatHex(bytes));
      pass(bytes);
      records.position(at + DMusBuffer.recordBytes(bytes.length));
      count++;
    }
    return count;
  }

  /** Has a message delivered. */
  public void pass(byte... bytes) {
    DMusKernelEvent event = new DMusKernelEvent();
    if (bytes.length > DMusKernelEvent.INLINE_BYTES) {
      event.buffer(bytes);
    } else {
      System.arraycopy(bytes, 0, event.bytes(), 0, bytes.length);
    }
    event.eventBytes(bytes.length);
    List.copyOf(taps).forEach(tap -> tap.tapped(event));
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
