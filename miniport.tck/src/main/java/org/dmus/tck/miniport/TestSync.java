package org.dmus.tck.miniport;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.dmus.ks.NtStatus;
import org.dmus.portcls.IInterruptSync;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.io.RegisterBus;

/** The interrupt of a test's device, in NORMAL mode. */
final class TestSync implements IInterruptSync {
  private final IResourceList resources;
  private final int line;
  private final List<BooleanSupplier> routines = new ArrayList<>();
  private RegisterBus.Connection connection = () -> {};

  TestSync(IResourceList resources, int index) {
    this.resources = resources;
    line = (int) resources.entriesOfType(IResourceList.Type.INTERRUPT).get(index).start();
  }

  @Override
  public synchronized NtStatus callSynchronizedRoutine(Supplier<NtStatus> routine) {
    return routine.get();
  }

  @Override
  public void registerServiceRoutine(BooleanSupplier routine, boolean first) {
    routines.add(first ? 0 : routines.size(), routine);
  }

  @Override
  public void connect() {
    connection = resources.bus().orElseThrow().connectInterrupt(line, this::interrupt);
  }

  @Override
  public void disconnect() {
    connection.close();
  }

  @Override
  public synchronized boolean interrupt() {
    return routines.stream().anyMatch(BooleanSupplier::getAsBoolean);
  }
}
