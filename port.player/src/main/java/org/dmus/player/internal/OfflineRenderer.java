package org.dmus.player.internal;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.dmus.client.ISubdevice;
import org.dmus.client.Runner;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.player.RenderListener;
import org.dmus.player.RenderReport;
import org.dmus.player.RenderRequest;
import org.dmus.player.Renderer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Renders on private subdevices whose time it moves itself. */
@Component
public final class OfflineRenderer implements Renderer {
  private final SubdeviceFactory subdevices;
  private final WaveOutputs outputs;

  /**
   * A renderer.
   *
   * @param subdevices makes the subdevices
   * @param outputs opens the outputs
   */
  @Activate
  public OfflineRenderer(@Reference SubdeviceFactory subdevices, @Reference WaveOutputs outputs) {
    this.subdevices = subdevices;
    this.outputs = outputs;
  }

  /** Every port of the song gets a group of channels, unless somebody wants it otherwise. */
  private static Map<String, Object> settings(RenderRequest request) {
    Map<String, Object> settings = new TreeMap<>(request.settings());
    request.stems().ifPresent(stems -> settings.put("stems", stems.by().setting()));
    int ports = request.song().portCount();
    if (ports > 1) {
      settings.putIfAbsent("channelgroups", ports);
    }
    return settings;
  }

  @Override
  public RenderReport render(RenderRequest request, RenderListener listener) throws IOException {
    long startNs = System.nanoTime();
    SubdeviceConfiguration configuration =
        new SubdeviceConfiguration(
            "render", request.miniport(), Runner.OFFLINE, false, settings(request));
    try (ISubdevice subdevice = subdevices.create(configuration)) {
      RenderSession session = new RenderSession(request, subdevice, listener, startNs);
      return session.run(outputs);
    }
  }
}
