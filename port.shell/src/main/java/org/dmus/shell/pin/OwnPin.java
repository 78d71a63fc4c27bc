package org.dmus.shell.pin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.dmus.client.ClientStatistics;
import org.dmus.client.IPin;
import org.dmus.client.PinStatistics;

/**
 * A music pin that the console opened and keeps open.
 *
 * @param name what the console calls it
 * @param port name of its subdevice
 * @param music the pin
 * @param speaker what lets it be heard; null for a port that has a device of its own
 */
record OwnPin(String name, String port, IPin music, Speaker speaker) implements Writer {

  OwnPinRow row() {
    PinStatistics counts = music.statistics();
    return new OwnPinRow(
        name,
        port,
        music.instanceId(),
        music.state().name().toLowerCase(Locale.ROOT),
        music.isAttached(),
        counts.written(),
        counts.delivered(),
        music.clients().stream().mapToInt(ClientStatistics::notesSounding).sum(),
        speaker == null ? "" : speaker.problem());
  }

  @Override
  public IPin pin() {
    return music;
  }

  @Override
  public int write(ByteBuffer records, long start100ns) {
    return music.write(records, start100ns);
  }

  @Override
  public String fault() {
    return music.fault().reason();
  }

  void shut() throws IOException {
    try {
      music.close();
    } finally {
      if (speaker != null) {
        speaker.close();
      }
    }
  }
}
