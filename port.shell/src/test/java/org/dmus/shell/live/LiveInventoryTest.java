package org.dmus.shell.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dmus.client.IPin;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.bank.BankCatalogue;
import org.dmus.dls.bank.BankEntry;
import org.dmus.dls.bank.BankOrigin;
import org.dmus.dls.bank.LoadedBank;
import org.dmus.ks.ConnectionDescriptor;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.NodeDescriptor;
import org.dmus.ks.PinDescriptor;
import org.dmus.ks.WaveFormat;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkState;
import org.dmus.shell.BankRow;
import org.dmus.shell.FakePorts;
import org.dmus.shell.FakeSubdevice;
import org.dmus.shell.LinkRow;
import org.dmus.shell.MiniportRow;
import org.dmus.shell.PinRow;
import org.dmus.shell.PortInfo;
import org.dmus.shell.PortRow;
import org.dmus.shell.SystemStatus;
import org.junit.jupiter.api.Test;

class LiveInventoryTest {
  private static final FilterDescriptor SYNTH =
      new FilterDescriptor(
          List.of(
              pin("in", KsDataFlow.IN, 2, KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_MIDI)),
              pin("wave", KsDataFlow.OUT, PinDescriptor.UNLIMITED, audio()),
              pin("bridge", KsDataFlow.OUT, 0, audio())),
          List.of(new NodeDescriptor(KsGuids.NODETYPE_SYNTHESIZER, "synth", List.of())),
          List.of(
              new ConnectionDescriptor(ConnectionDescriptor.FILTER, 0, 0, 1),
              new ConnectionDescriptor(0, 0, ConnectionDescriptor.FILTER, 1),
              new ConnectionDescriptor(7, 0, ConnectionDescriptor.FILTER, 9)),
          List.of(KsGuids.CATEGORY_AUDIO, KsGuids.NODETYPE_DMSYNTH),
          List.of());

  private static PinDescriptor pin(
      String name, KsDataFlow flow, int maxInstances, KsDataRange range) {
    return new PinDescriptor(
        name,
        flow,
        KsCommunication.SINK,
        maxInstances,
        List.of(range),
        KsGuids.CATEGORY_AUDIO,
        List.of());
  }

  private static KsDataRange audio() {
    return new KsDataRange.Audio(2, Set.of(WaveFormat.Encoding.PCM_16), 8_000, 96_000);
  }

  private final List<LinkState> links = new ArrayList<>();
  private final IPin open = FakePin.create();
  private final FakePorts ports =
      new FakePorts()
          .with(new FakeSubdevice("synth", SYNTH, List.of(open)), FakeSubdevice.waiting("uart"));
  private final FakeRegistry registry = new FakeRegistry();

  private LiveInventory inventory(BankCatalogue catalogue) {
    LiveInventory made =
        new LiveInventory(ports, () -> links, () -> 42, new Looks(), ports, registry.context());
    made.catalogue = catalogue;
    return made;
  }

  private final LiveInventory inventory = inventory(null);

  @Test
  void portsAreListedAlsoWhileTheyWait() {
    assertThat(inventory.ports())
        .containsExactly(
            new PortRow("synth", "id-synth", "live", clsid(), List.of("in", "wave"), 1, ""),
            new PortRow("uart", "id-uart", "waiting", clsid(), List.of(), 0, "no miniport"));
  }

  private static String clsid() {
    return "d3f0ce1c-fffc-11d1-81b0-0060083316c1";
  }

  @Test
  void linksAreListedWithWhoHasThem() {
    LinkDescription keys =
        new LinkDescription("raw:1", "Keys", "raw", "/dev/snd/midiC1D0", true, true, false, 0);
    links.add(new LinkState(keys, true, List.of("Keys"), List.of("Keys"), List.of("Keys")));
    links.add(new LinkState(keys.withId("raw:2"), false, List.of(), List.of(), List.of("two")));
    assertThat(inventory.links())
        .containsExactly(
            new LinkRow(
                "Keys",
                "raw:1",
                "raw",
                "/dev/snd/midiC1D0",
                "in, out",
                "open",
                List.of("Keys"),
                List.of("Keys")),
            new LinkRow(
                "Keys",
                "raw:2",
                "raw",
                "/dev/snd/midiC1D0",
                "in, out",
                "unplugged",
                List.of(),
                List.of("two")));
  }

  @Test
  void miniportsAreListedByTheirPropertiesWithoutBeingTouched() {
    registry.addMiniport("org.example.mini", "Mini", clsid());
    assertThat(inventory.miniports())
        .containsExactly(
            new MiniportRow("Mini", clsid(), "", "org.example.mini", "1.2.3", "active"));
  }

  @Test
  void aMiniportThatGoesAwayMeanwhileIsLeftOut() {
    registry.addGone();
    assertThat(inventory.miniports()).isEmpty();
  }

  @Test
  void openPinsCarryTheirCounters() {
    assertThat(inventory.pins())
        .containsExactly(
            new PinRow("synth", 0, 5, "directmusic", "run", true, 14, 6, 1, 3, 4, 2, 100, 5));
  }

  @Test
  void aPortIsDescribedInWords() {
    PortInfo info = inventory.info("syn");
    assertThat(info.pins())
        .containsExactly(
            new PortInfo.PinInfo(0, "in", "in", "sink", 2, List.of("midi")),
            new PortInfo.PinInfo(
                1, "wave", "out", "sink", -1, List.of("wave, up to 2 channels, 8000..96000 Hz")),
            new PortInfo.PinInfo(
                2, "bridge", "out", "sink", 0, List.of("wave, up to 2 channels, 8000..96000 Hz")));
    assertThat(info.categories()).containsExactly("audio", KsGuids.NODETYPE_DMSYNTH.toString());
    assertThat(info.settings()).containsExactly("device=midi0", "rate=0");
  }

  @Test
  void connectionsNameTheirEndsAlsoWhenTheyAreWrong() {
    assertThat(inventory.info("synth").connections())
        .containsExactly("in -> synth", "synth -> wave", "node 7 -> pin 9");
  }

  @Test
  void aPortThatNeverHadAMiniportIsDescribedAllTheSame() {
    assertThat(inventory.info("uart").pins()).isEmpty();
  }

  @Test
  void theStatusCountsPortsBundlesAndPins() {
    registry.addMiniport("org.example.mini", "Mini", clsid());
    SystemStatus status = inventory.status();
    assertThat(status.ports()).isEqualTo(2);
    assertThat(status.livePorts()).isEqualTo(1);
    assertThat(status.openPins()).isEqualTo(1);
    assertThat(status.lostEvents()).isEqualTo(3);
    assertThat(status.staleEvents()).isEqualTo(4);
    assertThat(status.lateEvents()).isEqualTo(2);
    assertThat(status.leakedEvents()).isEqualTo(7);
    assertThat(status.underruns()).isEqualTo(5);
    assertThat(status.bundles()).isEqualTo(2);
    assertThat(status.activeBundles()).isEqualTo(2);
    assertThat(status.framework()).isEqualTo("org.example.framework 1.2.3");
    assertThat(status.clockTime100ns()).isEqualTo(42);
    assertThat(status.uptime()).isPositive();
  }

  @Test
  void banksAreThoseOfTheCatalogueAndNoneWithoutOne() {
    assertThat(inventory.banks(Optional.empty())).isEmpty();
    assertThat(inventory(new OneBank()).banks(Optional.of(Path.of("a.dls"))))
        .containsExactly(new BankRow("GM", false, "named", "a.dls", 0, "no RIFF; give another"));
  }

  private static final class OneBank implements BankCatalogue {
    @Override
    public List<BankEntry> list(Optional<Path> explicit) {
      String file = explicit.orElseThrow().toString();
      Optional<String> problem = Optional.of(file + ": no RIFF; give another");
      return List.of(new BankEntry("GM", file, BankOrigin.EXPLICIT, 0, false, "named", problem));
    }

    @Override
    public LoadedBank load(Optional<Path> explicit, DlsReadOptions options) {
      throw new UnsupportedOperationException();
    }
  }
}
