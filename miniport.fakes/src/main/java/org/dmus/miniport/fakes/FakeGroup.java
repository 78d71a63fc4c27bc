package org.dmus.miniport.fakes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.IServiceSink;

/** A service group whose engine is the test: it waits for a request, then serves it. */
public final class FakeGroup implements IServiceGroup {

  private final List<IServiceSink> members = new CopyOnWriteArrayList<>();
  private final Semaphore requests = new Semaphore(0);

  /** Waits for a request and serves it, and those that came with it. */
  public boolean serveNext(long seconds) throws InterruptedException {
    boolean requested = requests.tryAcquire(seconds, TimeUnit.SECONDS);
    requests.drainPermits();
    members.forEach(IServiceSink::requestService);
    return requested;
  }

  @Override
  public void requestService() {
    requests.release();
  }

  @Override
  public void addMember(IServiceSink sink) {
    members.add(sink);
  }

  @Override
  public void removeMember(IServiceSink sink) {
    members.remove(sink);
  }

  @Override
  public void supportDelayedService() {}

  @Override
  public void requestDelayedService(long time100ns) {
    requests.release();
  }

  @Override
  public void cancelDelayedService() {}

  @Override
  public void close() {
    members.clear();
  }
}
