package org.dmus.shell.live;

import java.util.List;
import java.util.stream.Collectors;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.shell.ClientRow;
import org.dmus.shell.ClientsInfo;
import org.dmus.shell.Fault;
import org.dmus.shell.Inspection;
import org.dmus.shell.JitterRow;
import org.dmus.shell.LineRow;
import org.dmus.shell.Misuse;
import org.dmus.shell.PoolInfo;
import org.dmus.shell.PoolRow;
import org.dmus.shell.PortNames;
import org.dmus.shell.QueueInfo;
import org.dmus.shell.QueueRow;
import org.dmus.shell.VoicesRow;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Looks into the ports of this framework. */
@Component
public final class LiveInspection implements Inspection {
  private final SubdeviceFactory factory;
  private final Looks looks;

  /**
   * Called by Declarative Services.
   *
   * @param factory the port
   * @param looks bounds what a look may take
   */
  @Activate
  public LiveInspection(@Reference SubdeviceFactory factory, @Reference Looks looks) {
    this.factory = factory;
    this.looks = looks;
  }

  private ISubdevice find(String port) {
    return PortNames.find(port, factory.published());
  }

  @Override
  public List<QueueRow> queues() {
    return looks.rows(factory.published(), QueueReader::rows);
  }

  @Override
  public QueueInfo queue(String port) {
    ISubdevice found = find(port);
    return looks.at(port, () -> QueueReader.info(OpenPin.music(found).toList()));
  }

  @Override
  public QueueInfo queue(String port, long instance) {
    ISubdevice found = find(port);
    return looks.at(port, () -> queue(found, port, instance));
  }

  private static QueueInfo queue(ISubdevice found, String port, long instance) {
    List<OpenPin> pins = OpenPin.music(found).toList();
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
        Fault.NO_SUCH_PORT,
        "%s: no open music pin %d; there are: %s"
            .formatted(port, instance, open.isEmpty() ? "none" : open));
  }

  @Override
  public List<PoolRow> pools() {
    return looks.rows(factory.published(), PoolReader::rows);
  }

  @Override
  public PoolInfo pool(String port) {
    ISubdevice found = find(port);
    return looks.at(port, () -> PoolReader.info(found));
  }

  @Override
  public List<ClientRow> clients() {
    return looks.rows(factory.published(), ClientReader::rows);
  }

  @Override
  public ClientsInfo clients(String port) {
    ISubdevice found = find(port);
    return looks.at(port, () -> ClientReader.info(found));
  }

  @Override
  public List<JitterRow> jitter() {
    return looks.rows(factory.published(), LatencyReader::rows);
  }

  @Override
  public List<JitterRow> jitter(String port) {
    ISubdevice found = find(port);
    return looks.at(port, () -> LatencyReader.rows(found).toList());
  }

  @Override
  public List<LineRow> lines() {
    return looks.rows(factory.published(), LineReader::rows);
  }

  @Override
  public List<LineRow> lines(String port) {
    ISubdevice found = find(port);
    return looks.at(port, () -> LineReader.rows(found).toList());
  }

  @Override
  public List<VoicesRow> voices() {
    return looks.rows(factory.published(), VoicesReader::rows);
  }

  @Override
  public List<VoicesRow> voices(String port) {
    ISubdevice found = find(port);
    return looks.at(port, () -> VoicesReader.rows(found).toList());
  }
}
