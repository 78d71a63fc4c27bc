package org.dmus.tck.miniport;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;
import org.dmus.portcls.IResourceList;

/**
 * A cable in memory, both ways: a {@link Link} with an id of its own, which is in the resources of
 * the miniport, as if the setting {@code link} of its subdevice named it. Needs nothing of the
 * system.
 */
public final class LinkDevice implements TestDevice, Link {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final LinkDescription description;
  private final LinkWire coming = new LinkWire();
  private final LinkWire sent = new LinkWire();

  /** Makes it. */
  public LinkDevice() {
    String id = "tck:" + COUNT.incrementAndGet();
    description = new LinkDescription(id, id, "tck", id, true, true, false, 0);
  }

  @Override
  public Map<String, Object> settings() {
    return Map.of("link", description.id());
  }

  @Override
  public IResourceList resources() {
    return TestResources.on(this);
  }

  @Override
  public LinkDescription description() {
    return description;
  }

  @Override
  public LinkInput openInput() {
    return coming.reader();
  }

  @Override
  public LinkOutput openOutput() {
    return sent.writer();
  }

  @Override
  public void feed(byte[] bytes) {
    coming.put(bytes);
  }

  /** Who asks for more has dealt with what it got before. */
  @Override
  public void awaitTaken(MiniportBench bench, TestStream stream) {
    bench.await(coming::isDrained);
  }

  @Override
  public byte[] received() {
    return sent.all();
  }

  @Override
  public void stall() {
    sent.stall();
  }
}
