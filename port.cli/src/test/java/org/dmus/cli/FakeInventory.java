package org.dmus.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dmus.shell.BankRow;
import org.dmus.shell.Inventory;
import org.dmus.shell.LinkRow;
import org.dmus.shell.MiniportRow;
import org.dmus.shell.PinRow;
import org.dmus.shell.PortInfo;
import org.dmus.shell.PortRow;
import org.dmus.shell.SystemStatus;

/** One port and the bank that is named. */
final class FakeInventory implements Inventory {
  @Override
  public List<PortRow> ports() {
    return List.of(new PortRow("uart", "1", "waiting", "d3f0", List.of("out"), 0, "no miniport"));
  }

  @Override
  public List<MiniportRow> miniports() {
    return List.of();
  }

  @Override
  public List<PinRow> pins() {
    return List.of();
  }

  @Override
  public List<LinkRow> links() {
    return List.of();
  }

  @Override
  public PortInfo info(String port) {
    throw new IllegalArgumentException(port);
  }

  @Override
  public List<BankRow> banks(Optional<Path> explicit) {
    String file = explicit.map(path -> path.getFileName().toString()).orElse("none");
    return List.of(new BankRow("GM", true, "named", file, 7, ""));
  }

  @Override
  public SystemStatus status() {
    return new SystemStatus(
        Duration.ZERO, "", "", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
  }
}
