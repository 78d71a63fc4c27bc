package org.dmus.shell.live;

import java.util.List;
import java.util.stream.Collectors;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.shell.ClientRow;
import org.dmus.shell.ClientsInfo;
import org.dmus.shell.Inspection;
import org.dmus.shell.JitterRow;
import org.dmus.shell.Misuse;
import org.dmus.shell.PoolInfo;
import org.dmus.shell.PoolRow;
import org.dmus.shell.PortNames;
import org.dmus.shell.QueueInfo;
import org.dmus.shell.QueueRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks into the ports of this framework. */
@Component
public final class LiveInspection implements Inspection {
  private final SubdeviceFactory factory;

  /**
   * Called by Declarative Services.
   *
   * @param factory the port
   */
  @Activate
  public LiveInspection(@Reference SubdeviceFactory factory) {
    this.factory = factory;
  }

  private ISubdevice find(String port) {
    return PortNames.find(port, factory.published());
  }

  @Override
  public List<QueueRow> queues() {
    return factory.published().stream().flatMap(QueueReader::rows).toList();
  }

  @Override
  public QueueInfo queue(String port) {
    return QueueReader.info(OpenPin.music(find(port)).toList());
  }

  @Override
  public QueueInfo queue(String port, long instance) {
    List<OpenPin> pins = OpenPin.music(find(port)).toList();
    return QueueReader.info(
        pins.stream()
            .filter(open -> open.pin().instanceId() == instance)
            .findFirst()
            .map(List::of)
            .orElseThrow(() -> noPin(port, instance, pins)));
  }

  private static Misuse noPin(String port, long instance, List<OpenPin> pins) {
    String open =
        pins.stream()
            .map(each -> String.valueOf(each.pin().instanceId()))
            .collect(Collectors.joining(", "));
    return new Misuse(
        "%s: no open music pin %d; there are: %s"
            .formatted(port, instance, open.isEmpty() ? "none" : open));
  }

  @Override
  public List<PoolRow> pools() {
    return factory.published().stream().flatMap(PoolReader::rows).toList();
  }

  @Override
  public PoolInfo pool(String port) {
    return PoolReader.info(find(port));
  }

  @Override
  public List<ClientRow> clients() {
    return factory.published().stream().flatMap(ClientReader::rows).toList();
  }

  @Override
  public ClientsInfo clients(String port) {
    return ClientReader.info(find(port));
  }

  @Override
  public List<JitterRow> jitter() {
    return factory.published().stream().flatMap(LatencyReader::rows).toList();
  }

  @Override
  public List<JitterRow> jitter(String port) {
    return LatencyReader.rows(find(port)).toList();
  }
}
