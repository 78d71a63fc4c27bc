package org.dmus.miniport.fmsynth;

import java.util.Optional;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsGuids;
import org.dmus.miniport.fmsynth.chip.Chip;
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
import org.dmus.synth.SoftwareSynth;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.metatype.annotations.Designate;

/** The FM synthesizer miniport: music in, wave out, chips between. */
@Component(
    service = IMiniportDMus.class,
    scope = ServiceScope.PROTOTYPE,
    configurationPid = FmConfiguration.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.IGNORE)
@Designate(ocd = FmConfiguration.class, factory = true)
@MiniportDriver(
    clsid = FmSynthMiniport.CLSID,
    name = "DMus FM synthesizer",
    subdevice = "fm",
    pid = FmConfiguration.FACTORY_PID)
public final class FmSynthMiniport implements IMiniportDMus, ISettingsNotify {
  /** CLSID_MiniportDriverFmSynth. */
  static final String CLSID = "b4c90ae0-5791-11d0-86f9-00a0c911b544";

  private static final int STEREO = 2;

  private FmSettings settings;
  private FilterDescriptor description;
  private FmSound sound;
  private SoftwareSynth streams;

  @Override
  public Optional<IServiceGroup> init(Object adapter, IResourceList resources, IPortDMus port) {
    settings = FmSettings.from(port.newRegistryKey());
    sound = new FmSound(settings);
    streams = new SoftwareSynth(sound);
    int notes = settings.chips() * Chip.CHANNELS;
    description =
        FilterDescriptor.synthesizer(
            "FM",
            KsGuids.MUSIC_TECHNOLOGY_FMSYNTH,
            notes,
            STEREO,
            new FmProperties(sound, port, notes, STEREO).items());
    return Optional.empty();
  }

  @Override
  public FilterDescriptor getDescription() {
    return description;
  }

  @Override
  public DMusStream newStream(
      int pinId, DMusStreamType type, KsDataFormat format, IAllocatorMXF pool, IMasterClock clock) {
    return streams.open(type, format, pool, clock);
  }

  /** Follows the gain; for another number of chips the port takes a new instance. */
  @Override
  public boolean settingsChanged(IRegistryKey changed) {
    FmSettings wanted = FmSettings.from(changed);
    boolean isFollowed = wanted.chips() == settings.chips();
    if (isFollowed) {
      sound.gain(wanted.gain());
    }
    return isFollowed;
  }
}
