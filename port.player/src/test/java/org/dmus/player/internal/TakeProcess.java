package org.dmus.player.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.dmus.client.IPin;
import org.dmus.ks.KsDataFormat;
import org.dmus.player.RecordRequest;

/** A process that records, says every 5 ms how much came, and ends after a while. */
final class TakeProcess {
  private static final long REPORT_NS = TimeUnit.MILLISECONDS.toNanos(5);

  private TakeProcess() {}

  /**
   * Records.
   *
   * @param args file, and milliseconds
   */
  public static void main(String[] args) throws Exception {
    SteadyPin pin = new SteadyPin();
    FakeFilter filter =
        new FakeFilter(false) {
          @Override
          public IPin openPin(int pinId, KsDataFormat format) {
            return pin;
          }
        };
    SourcePin source =
        new SourcePin(
            filter, System::nanoTime, new Retry(System::nanoTime, () -> 0), () -> {}, opened -> {});
    RecordRequest request = RecordRequest.of(filter, Path.of(args[0]), false, false);
    TakeRecording recording = PinRecorder.recording(request, List.of(source), null);
    recording.start();
    long endNs = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(args[1]));
    while (System.nanoTime() - endNs < 0) {
      System.out.println(pin.due());
      recording.await(REPORT_NS, TimeUnit.NANOSECONDS);
    }
    recording.close();
  }
}
