package org.dmus.midi;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dmus.client.IFilter;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.bank.BankCatalogue;
import org.dmus.ks.WaveFormat;
import org.dmus.player.MidiOut;
import org.dmus.wave.WaveOutput;
import org.dmus.wave.WaveOutputProvider;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The ports, outputs and banks of the framework that this is a bundle of. */
@Component(
    service = {},
    immediate = true)
public final class FrameworkEngine implements Engine {
  private static final WaveFormat STEREO = new WaveFormat(48_000, 2, WaveFormat.Encoding.PCM_16);

  private final BankCatalogue banks;
  private final String[] output;

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile List<IFilter> ports;

  @Reference(
      service = WaveOutputProvider.class,
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  private volatile Collection<Map.Entry<Map<String, Object>, WaveOutputProvider>> outputs;

  /** Activated by Declarative Services: from now on the providers answer. */
  @Activate
  public FrameworkEngine(BundleContext context, @Reference BankCatalogue banks) {
    this.banks = banks;
    String given = context.getProperty(OUTPUT);
    output = (given == null ? DEFAULT_OUTPUT : given).split(":", 2);
    Engines.offer(this);
  }

  @Deactivate
  void deactivate() {
    Engines.withdraw();
  }

  @Override
  public List<IFilter> ports() {
    return ports.stream()
        .filter(IFilter::isLive)
        .sorted(Comparator.comparing(IFilter::name))
        .toList();
  }

  @Override
  public MidiOut midiOut(IFilter port) throws IOException {
    return MidiOut.open(port, STEREO, this::open);
  }

  private WaveOutput open() throws IOException {
    for (Map.Entry<Map<String, Object>, WaveOutputProvider> each : outputs) {
      if (output[0].equals(each.getKey().get(WaveOutputProvider.SCHEME))) {
        return each.getValue().open(output.length == 2 ? output[1] : "", STEREO);
      }
    }
    throw new IOException(OUTPUT + ": no wave output \"" + output[0] + "\" is deployed");
  }

  @Override
  public DlsCollection bank() throws IOException {
    return banks.load(Optional.empty()).file().collection();
  }

  /** Devices come and go, the framework stays. */
  @Override
  public void close() {}
}
