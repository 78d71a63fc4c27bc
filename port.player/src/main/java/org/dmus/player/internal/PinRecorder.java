package org.dmus.player.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.client.IFilter;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.graph.IMXFGraph;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recorder;
import org.dmus.player.Recording;
import org.dmus.take.TakeRecovery;
import org.dmus.take.TakeSource;
import org.dmus.take.journal.DiskJournal;
import org.dmus.take.journal.JournalWriter;
import org.dmus.take.journal.TakeHeader;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Records capture pins, each take on its own threads. */
@Component
public final class PinRecorder implements Recorder {
  private final LastingPorts ports;
  private final WaveOutputs outputs;
  private final LinkArrivals links;
  private final Activities activities = new Activities();

  /** Goes and comes with the port driver, which a take outlives. */
  @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
  private volatile IMXFGraph graph;

  /**
   * A recorder.
   *
   * @param ports gives ports whose pins outlive an update of the port driver
   * @param outputs opens the sound of a port that plays what is recorded
   * @param links tells when a device has come
   */
  @Activate
  public PinRecorder(
      @Reference LastingPorts ports,
      @Reference WaveOutputs outputs,
      @Reference LinkArrivals links) {
    this.links = links;
    this.ports = ports;
    this.outputs = outputs;
  }

  @Deactivate
  void deactivate() {
    activities.closeAll();
  }

  @Override
  public Recording record(RecordRequest request) throws IOException {
    ThruPort thru = thru(request);
    AtomicReference<TakeRecording> itself = new AtomicReference<>();
    List<SourcePin> pins = new ArrayList<>();
    try {
      for (TakeSource source : request.sources()) {
        pins.add(pin(source.filter(), () -> wake(itself.get()), thru));
      }
      TakeRecording recording = recording(request, pins, thru);
      itself.set(recording);
      activities.add(recording);
      recording.start();
      return recording;
    } catch (IOException | RuntimeException e) {
      pins.forEach(SourcePin::close);
      if (thru != null) {
        thru.close();
      }
      throw e;
    }
  }

  private ThruPort thru(RecordRequest request) {
    if (request.thru() == null) {
      return null;
    }
    IMXFGraph connections = graph;
    if (connections == null) {
      throw new NtStatusException(NtStatus.DEVICE_REMOVED, "the port driver is away");
    }
    return ThruPort.open(connections, outputs, request.thru(), choice(request), retry());
  }

  /** The graph connects pins of the port driver, not those that outlive it. */
  private SourcePin pin(IFilter filter, Runnable wake, ThruPort thru) {
    return thru == null
        ? new SourcePin(ports.filter(filter), System::nanoTime, retry(), wake, pin -> {})
        : new SourcePin(filter, System::nanoTime, retry(), wake, thru.source());
  }

  private Retry retry() {
    return new Retry(System::nanoTime, links);
  }

  private static void wake(TakeRecording recording) {
    if (recording != null) {
      recording.wake();
    }
  }

  static TakeRecording recording(RecordRequest request, List<SourcePin> pins, ThruPort thru)
      throws IOException {
    pins.forEach(SourcePin::begin);
    Path path = journalOf(request.file());
    TakeHeader header = header(request, pins.get(0).clock().origin100ns());
    JournalWriter writer = new JournalWriter(DiskJournal.create(path), header);
    TakeJournal journal = new TakeJournal(writer, choice(request), request.limits());
    return new TakeRecording(request, path, pins, journal, thru);
  }

  private static MessageChoice choice(RecordRequest request) {
    return new MessageChoice(request.activeSensing(), request.clock());
  }

  private static Path journalOf(Path file) {
    return file.resolveSibling(file.getFileName() + TakeRecovery.JOURNAL_SUFFIX);
  }

  private static TakeHeader header(RecordRequest request, long master100ns) {
    long wallMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    List<String> sources = request.sources().stream().map(TakeSource::name).toList();
    String name = request.file().getFileName().toString();
    return new TakeHeader(wallMicros, master100ns, sources, request.layout(), name);
  }
}
