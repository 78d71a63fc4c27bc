package org.dmus.miniport.synth;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBanks;
import org.dmus.dls.sound.WaveLoader;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IAllocatorMXF;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.DMusStream;
import org.dmus.portcls.DMusStreamType;
import org.dmus.portcls.IMiniportDMus;
import org.dmus.portcls.IPortDMus;
import org.dmus.portcls.IRegistryKey;
import org.dmus.portcls.IResourceList;
import org.dmus.portcls.IServiceGroup;
import org.dmus.portcls.ISettingsNotify;
import org.dmus.portcls.MiniportDriver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The DLS synthesizer miniport (the published sample's CMiniportDMusSynth, DLS Level 2).
 *
 * <p>A music stream and a wave stream are two halves of one synthesizer: each request joins the
 * first stream that lacks that half.
 */
@Component(
    service = IMiniportDMus.class,
    scope = ServiceScope.PROTOTYPE,
    configurationPid = SynthConfiguration.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = SynthConfiguration.class, factory = true)
@MiniportDriver(
    clsid = DLSSynthMiniport.CLSID,
    name = "DMus DLS synthesizer",
    subdevice = "synth",
    pid = SynthConfiguration.FACTORY_PID)
public final class DLSSynthMiniport implements IMiniportDMus, ISettingsNotify {

  /** Class id of the published kernel synthesizer. */
  static final String CLSID = "820dc38a-1f81-11d3-a82e-0060083316c1";

  private final SoundBanks banks;
  private final SendEffects effects;
  private final List<SynthStream> streams = new ArrayList<>();
  private final AtomicLong handles = new AtomicLong();
  private IPortDMus port;
  private SynthSettings settings;
  private FilterDescriptor description;
  private String name = "synthesizer";

  /** Creates an instance; the port initialises it. */
  @Activate
  public DLSSynthMiniport(@Reference CommonParts parts) {
    this(parts.banks(), parts.effects());
  }

  DLSSynthMiniport(SoundBanks banks, SendEffects effects) {
    this.banks = banks;
    this.effects = effects;
  }

  @Override
  public FilterDescriptor getDescription() {
    return description;
  }

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    IRegistryKey key = port.newRegistryKey();
    settings = SynthSettings.from(key);
    int planes = settings.planes();
    description = SynthFilter.describe(SynthPropertyTable.items(planes), planes);
    name = key.owner();
    this.port = port;
    return Optional.empty();
  }

  @Override
  public DMusStream newStream(
      int pinId,
      DMusStreamType type,
      KsDataFormat format,
      IAllocatorMXF allocator,
      IMasterClock clock) {
    forgetClosed();
    return switch (type) {
      case MIDI_RENDER -> DMusStream.atOnce(openMusic(allocator, clock));
      case WAVE_SINK -> DMusStream.atOnce(openWave(format, allocator, clock));
      case MIDI_CAPTURE ->
          throw refusal(
              NtStatus.INVALID_DEVICE_REQUEST, "it captures nothing; open a render stream");
    };
  }

  /**
   * Follows the gain; for everything else the port takes a new instance.
   *
   * @throws NtStatusException when the bank cannot be loaded
   */
  @Override
  public boolean settingsChanged(IRegistryKey changed) {
    SynthSettings wanted = SynthSettings.from(changed);
    if (!wanted.differsInGainOnly(settings)) {
      check(wanted); // refuses what cannot be loaded, while the old one plays on
      return false;
    }
    settings = wanted;
    streams.forEach(stream -> stream.gain(wanted.engine().gain()));
    return true;
  }

  private MusicHalf openMusic(IAllocatorMXF allocator, IMasterClock clock) {
    if (allocator == null || clock == null) {
      throw refusal(NtStatus.INVALID_PARAMETER, "a music stream needs an allocator and a clock");
    }
    for (SynthStream stream : streams) {
      if (stream.music() == null) {
        return stream.openMusic(allocator);
      }
    }
    return newStream(clock).openMusic(allocator);
  }

  private WaveHalf openWave(KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    Optional<WaveFormat> wave = format == null ? Optional.empty() : format.wave();
    if (wave.isEmpty() || clock == null) {
      throw refusal(NtStatus.INVALID_PARAMETER, "a wave stream needs a wave format and a clock");
    }
    for (SynthStream stream : streams) {
      if (stream.wave() == null) {
        return stream.openWave(wave.get(), pool);
      }
    }
    return newStream(clock).openWave(wave.get(), pool);
  }

  private NtStatusException refusal(NtStatus status, String why) {
    return new NtStatusException(status, name + ": " + why);
  }

  private SoundBank bank() {
    try {
      return banks.bank(settings.bank());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private void check(SynthSettings wanted) {
    try {
      banks.check(wanted.bank());
    } catch (IOException e) {
      throw unusable(e);
    }
  }

  private NtStatusException unusable(IOException e) {
    return new NtStatusException(
        NtStatus.DEVICE_CONFIGURATION_ERROR, name + ": " + e.getMessage(), e);
  }

  private void forgetClosed() {
    for (SynthStream stream : List.copyOf(streams)) {
      if (stream.music() == null && stream.wave() == null) {
        forget(stream);
      }
    }
  }

  private void forget(SynthStream stream) {
    effects.remove(stream);
    streams.remove(stream);
  }

  private SynthStream newStream(IMasterClock clock) {
    WaveLoader waves = clock.isRealTime() ? banks.waves() : WaveLoader.AT_ONCE;
    SynthStream stream =
        new SynthStream(name, port, settings.engine(), bank(), waves, effects, clock, handles);
    streams.add(stream);
    effects.add(stream);
    return stream;
  }

  @Override
  public void close() {
    for (SynthStream stream : List.copyOf(streams)) {
      forget(stream);
    }
  }
}
