package org.dmus.player.internal;

import java.io.IOException;
import org.dmus.client.IFilter;
import org.dmus.client.IPin;
import org.dmus.client.lasting.LastingPorts;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataFormat;
import org.dmus.player.RecordRequest;
import org.dmus.player.Recorder;
import org.dmus.player.Recording;
import org.dmus.smf.SmfWriter;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Records capture pins, each on its own thread. */
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
    IFilter filter = ports.filter(request.filter());
    int capturePin = PinSearch.music(filter, KsDataFlow.OUT);
    IPin pin = filter.openPin(capturePin, KsDataFormat.DIRECTMUSIC);
    try {
      SmfWriter writer = SmfWriter.create(request.file(), request.layout());
      PinRecording recording = new PinRecording(request, pin, writer, System::nanoTime);
      activities.add(recording);
      recording.start();
      return recording;
    } catch (IOException | RuntimeException e) {
      pin.close();
      throw e;
    }
  }
}
