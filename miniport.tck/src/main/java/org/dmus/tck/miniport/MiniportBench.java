package org.dmus.tck.miniport;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.mxf.ISynthSinkDMus;
import org.dmus.mxf.ReferenceTime;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.junit.jupiter.api.Assumptions;

/** An initialised miniport on a test's port. The test's thread is its engine. */
public final class MiniportBench implements AutoCloseable {
  private static final int POOL_EVENTS = 1_024;
  private static final int SLICE_FRAMES = 512;

  private final Leftovers before = Leftovers.now();
  private final MiniportUnderTest subject;
  private final TestDevice device;
  private final TestPort port;
  private final TestPool pool = new TestPool(POOL_EVENTS);
  private final TestClock clock = new TestClock();
  private final Optional<ThreadWatch> watch;
  private final IMiniportDMus miniport;
  private final Optional<IServiceGroup> group;
  private final Deque<AutoCloseable> toClose = new ArrayDeque<>();
  private WaveTap wave;
  private boolean gaveUp;
  private boolean closed;

  /**
   * Initialises a fresh instance with a device of its own.
   *
   * @param subject the miniport under test
   */
  public MiniportBench(MiniportUnderTest subject) {
    this(subject, subject.device());
  }

  /**
   * Initialises a fresh instance on a device.
   *
   * @param subject the miniport under test
   * @param device its device, which is closed with the bench
   */
  public MiniportBench(MiniportUnderTest subject, TestDevice device) {
    this(subject, device, false);
  }

  private MiniportBench(MiniportUnderTest subject, TestDevice device, boolean isWatched) {
    this.subject = subject;
    this.device = device;
    port = new TestPort(device);
    watch = isWatched ? Optional.of(new ThreadWatch(port.engine())) : Optional.empty();
    miniport = subject.create();
    IResourceList resources = given(IResourceList.class, device.resources());
    group = miniport.init(null, resources, given(IPortDMus.class, port));
  }

  /** Initialises a fresh instance, and watches what it calls of what it is given. */
  static MiniportBench watched(MiniportUnderTest subject) {
    return new MiniportBench(subject, subject.device(), true);
  }

  /** {@return who watches; only on a bench that is {@link #watched}} */
  ThreadWatch watch() {
    return watch.orElseThrow();
  }

  /** Returns what the miniport gets in place of a service. */
  private <T> T given(Class<T> type, T service) {
    return watch.map(w -> w.over(type, service)).orElse(service);
  }

  private DMusStream newStream(int pin, DMusStreamType type, KsDataFormat format) {
    IAllocatorMXF allocator = given(IAllocatorMXF.class, pool);
    return miniport.newStream(pin, type, format, allocator, given(IMasterClock.class, clock));
  }

  /** {@return the miniport under test} */
  public MiniportUnderTest subject() {
    return subject;
  }

  /** {@return what the process held before the instance was made} */
  Leftovers before() {
    return before;
  }

  /** {@return what is at its other end} */
  public TestDevice device() {
    return device;
  }

  /** {@return its port} */
  public TestPort port() {
    return port;
  }

  /** {@return where events come from, and end} */
  public TestPool pool() {
    return pool;
  }

  /** {@return the master clock} */
  public TestClock clock() {
    return clock;
  }

  /** {@return the instance} */
  public IMiniportDMus miniport() {
    return miniport;
  }

  /** {@return what {@code init} returned} */
  public Optional<IServiceGroup> group() {
    return group;
  }

  /** {@return what the miniport says it is} */
  public FilterDescriptor description() {
    return miniport.getDescription();
  }

  /**
   * Finds the first pin for a type of stream that can be opened.
   *
   * @param type type of stream
   */
  public OptionalInt pinFor(DMusStreamType type) {
    List<PinDescriptor> pins = description().pins();
    return IntStream.range(0, pins.size())
        .filter(i -> pins.get(i).maxInstances() > 0)
        .filter(i -> Formats.typeOf(pins.get(i)).filter(t -> t == type).isPresent())
        .findFirst();
  }

  /**
   * Calls {@code newStream} for the first pin of a type; it is closed with the bench.
   *
   * @param type type of stream
   * @return the stream, in STOP
   */
  public TestStream open(DMusStreamType type) {
    int pin = pinFor(type).orElseThrow();
    KsDataFormat format = Formats.of(description().pins().get(pin));
    return closing(new TestStream(newStream(pin, type, format), port.engine()));
  }

  /** Opens a render stream in STOP; and, on a synthesizer, a wave stream that runs. */
  public TestStream openRender() {
    TestStream stream = open(DMusStreamType.MIDI_RENDER);
    if (wave == null && pinFor(DMusStreamType.WAVE_SINK).isPresent()) {
      wave = openWave().run();
    }
    return stream;
  }

  /** Opens a capture stream in STOP, connected to a sink, and served when its group is. */
  public TestStream openCapture(CollectingSink sink) {
    TestStream stream = open(DMusStreamType.MIDI_CAPTURE);
    stream.mxf().connectOutput(sink);
    serve(stream);
    return stream;
  }

  /** Has the engine serve a capture stream whenever its group is asked to. */
  void serve(TestStream stream) {
    Optional<IServiceGroup> served = stream.opened().serviceGroup();
    served.or(() -> group).ifPresent(g -> g.addMember(() -> stream.put(null)));
  }

  /** Opens a wave stream in STOP, of a format that the pin says it accepts. */
  public WaveTap openWave() {
    int pin = pinFor(DMusStreamType.WAVE_SINK).orElseThrow();
    return openWave(Formats.of(description().pins().get(pin)).wave().orElseThrow());
  }

  /** Opens a wave stream in STOP; aborts the test when it renders nothing. */
  WaveTap openWave(WaveFormat format) {
    int pin = pinFor(DMusStreamType.WAVE_SINK).orElseThrow();
    DMusStream opened = newStream(pin, DMusStreamType.WAVE_SINK, KsDataFormat.pcm(format));
    if (!(opened.mxf() instanceof ISynthSinkDMus)) {
      opened.mxf().close();
      Assumptions.abort("its wave stream is no ISynthSinkDMus");
    }
    return closing(new WaveTap(opened, format, clock, port.engine()));
  }

  /** {@return the wave stream that {@link #openRender} opened; null when there is none} */
  public WaveTap wave() {
    return wave;
  }

  /** What did not come once is not waited for again: a check ends before its time limit. */
  private long endNanos() {
    long patience = gaveUp ? 0 : TimeUnit.MILLISECONDS.toNanos(subject.patienceMs());
    return System.nanoTime() + patience;
  }

  private boolean seen(BooleanSupplier condition) {
    boolean isTrue = condition.getAsBoolean();
    gaveUp |= !isTrue;
    return isTrue;
  }

  /** Does the engine's work until every event is back in the pool; not for ever. */
  public void settle() {
    workUntil(() -> pool.used() == 0);
  }

  /**
   * Does the engine's work - serves groups, renders - until a condition holds; not for ever.
   *
   * @param condition what to wait for
   * @return whether it holds
   */
  public boolean workUntil(BooleanSupplier condition) {
    long end = endNanos();
    boolean holds = condition.getAsBoolean();
    for (boolean over = false; !holds && !over; holds = condition.getAsBoolean()) {
      over = System.nanoTime() >= end; // who slept through the end works once more
      if (wave != null) {
        wave.render(SLICE_FRAMES);
      }
      device.pass(ReferenceTime.PER_MILLISECOND);
      port.serve(wave == null ? 1 : 0);
    }
    gaveUp |= !holds;
    return holds;
  }

  /**
   * Waits for a condition that other threads bring about, doing none of the engine's work; not for
   * ever.
   *
   * @param condition what to wait for
   * @return whether it holds
   */
  public boolean await(BooleanSupplier condition) {
    long end = endNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    return seen(condition);
  }

  /**
   * Closes something with the bench, before what was opened earlier.
   *
   * @param resource what to close
   * @param <T> its type
   * @return the resource
   */
  public <T extends AutoCloseable> T closing(T resource) {
    toClose.push(resource);
    return resource;
  }

  /** Ends everything as the port does: streams, miniport, device. More than once is harmless. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      while (!toClose.isEmpty()) {
        toClose.pop().close();
      }
    } catch (Exception e) {
      throw new IllegalStateException("closing a stream failed", e);
    } finally {
      miniport.close();
      subject.release(miniport);
      device.close();
    }
  }
}
