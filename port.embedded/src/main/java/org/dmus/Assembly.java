package org.dmus;

import java.nio.file.Path;
import java.util.Optional;
import org.dmus.bank.gm.GmBank;
import org.dmus.dls.bank.BankPlaces;
import org.dmus.dls.bank.BankSearch;
import org.dmus.dls.bank.BuiltInBank;
import org.dmus.dls.sound.SoundBanksComponent;
import org.dmus.link.Link;
import org.dmus.link.local.RawDevices;
import org.dmus.miniport.capture.CaptureMiniport;
import org.dmus.miniport.fmsynth.FmSynthMiniport;
import org.dmus.miniport.line.watch.LinkServices;
import org.dmus.miniport.synth.CommonParts;
import org.dmus.miniport.synth.DLSSynthMiniport;
import org.dmus.miniport.uart.UartMiniport;
import org.dmus.mxf.filters.Channel;
import org.dmus.mxf.filters.Delay;
import org.dmus.mxf.filters.Only;
import org.dmus.mxf.filters.Split;
import org.dmus.mxf.filters.Transpose;
import org.dmus.mxf.filters.Velocity;
import org.dmus.player.internal.FilePlayer;
import org.dmus.player.internal.LinkArrivals;
import org.dmus.player.internal.OfflineRenderer;
import org.dmus.player.internal.WaveOutputs;
import org.dmus.port.driver.EmbeddedDriver;
import org.dmus.portcls.ClassIds;

/** The parts of a {@link DMus}, put together: what Declarative Services do in a framework. */
final class Assembly implements AutoCloseable {
  final WaveOutputs outputs = Outputs.all();
  final LinkArrivals arrivals = new LinkArrivals();
  final FilePlayer player = new FilePlayer(outputs, port -> port, arrivals);
  final EmbeddedDriver driver = new EmbeddedDriver(SystemLog.to(System.getLogger("org.dmus")));
  final OfflineRenderer renderer = new OfflineRenderer(driver.subdevices(), outputs);
  final BankSearch catalogue;

  private final SoundBanksComponent banks;
  private final Optional<RawDevices> devices;

  Assembly(DMusOptions options) {
    catalogue = search(options);
    banks = new SoundBanksComponent(catalogue);
    addMiniports(new CommonParts(banks, null));
    addFilters();
    devices =
        options.devices()
            ? Optional.of(new RawDevices(new LinkServices(this::plug)))
            : Optional.empty();
  }

  /** A bank that somebody names goes before that of the environment. */
  private static BankSearch search(DMusOptions options) {
    Path home = Path.of(System.getProperty("user.home"));
    Path root = Path.of("").toAbsolutePath().getRoot();
    BankPlaces machine = BankPlaces.of(System.getenv(), root, home, "");
    Optional<Path> first = options.bank().or(machine::environment);
    Optional<BuiltInBank> builtIn = Optional.of(new GmBank());
    return new BankSearch(new BankPlaces(first, Optional.empty(), machine.system()), () -> builtIn);
  }

  private void addMiniports(CommonParts parts) {
    driver.deploy(
        () -> new DLSSynthMiniport(parts),
        ClassIds.MINIPORT_DLS_SYNTH,
        "DMus DLS synthesizer",
        DMus.SYNTH);
    driver.deploy(FmSynthMiniport::new, ClassIds.MINIPORT_FM_SYNTH, "DMus FM synthesizer", "");
    driver.deploy(UartMiniport::new, ClassIds.MINIPORT_DMUS_UART, "DMus UART", "");
    driver.deploy(
        CaptureMiniport::new, ClassIds.MINIPORT_DMUS_UART_CAPTURE, "DMus UART capture", "");
  }

  private void addFilters() {
    driver.deployFilter("channel", Channel::new);
    driver.deployFilter("delay", Delay::new);
    driver.deployFilter("only", Only::new);
    driver.deployFilter("split", Split::new);
    driver.deployFilter("transpose", Transpose::new);
    driver.deployFilter("velocity", Velocity::new);
  }

  Runnable plug(Link link) {
    Runnable withdrawal = driver.plug(link);
    arrivals.addLink(link);
    return withdrawal;
  }

  @Override
  public void close() {
    player.deactivate();
    devices.ifPresent(RawDevices::close);
    driver.close();
    banks.deactivate();
  }
}
