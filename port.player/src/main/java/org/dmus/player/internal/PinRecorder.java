package org.dmus.player.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.dmus.client.lasting.LastingPorts;
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

/** Records capture pins, each take on its own threads. */
@Component
public final class PinRecorder implements Recorder {
  private final LastingPorts ports;
  private final Activities activities = new Activities();

  /**
   * A recorder.
   *
   * @param ports gives ports whose pins outlive an update of the port driver
   */
  @Activate
  public PinRecorder(@Reference LastingPorts ports) {
    this.ports = ports;
  }

  @Deactivate
  void deactivate() {
    activities.closeAll();
  }

  @Override
  public Recording record(RecordRequest request) throws IOException {
    AtomicReference<TakeRecording> itself = new AtomicReference<>();
    List<SourcePin> pins = new ArrayList<>();
    try {
      for (TakeSource source : request.sources()) {
        Runnable wake = () -> wake(itself.get());
        pins.add(new SourcePin(ports.filter(source.filter()), System::nanoTime, wake));
      }
      TakeRecording recording = recording(request, pins);
      itself.set(recording);
      activities.add(recording);
      recording.start();
      return recording;
    } catch (IOException | RuntimeException e) {
      pins.forEach(SourcePin::close);
      throw e;
    }
  }

  private static void wake(TakeRecording recording) {
    if (recording != null) {
      recording.wake();
    }
  }

  static TakeRecording recording(RecordRequest request, List<SourcePin> pins) throws IOException {
    pins.forEach(SourcePin::begin);
    Path path = journalOf(request.file());
    TakeHeader header = header(request, pins.get(0).clock().origin100ns());
    JournalWriter writer = new JournalWriter(DiskJournal.create(path), header);
    MessageChoice choice = new MessageChoice(request.activeSensing(), request.clock());
    return new TakeRecording(
        request, path, pins, new TakeJournal(writer, choice, request.limits()));
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
