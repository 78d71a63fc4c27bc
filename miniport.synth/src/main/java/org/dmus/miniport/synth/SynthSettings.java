package org.dmus.miniport.synth;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.dmus.ks.NtStatus;
import org.dmus.ks.NtStatusException;
import org.dmus.ks.WaveFormat;
import org.dmus.miniport.synth.engine.Stems;
import org.dmus.miniport.synth.engine.SynthesizerSettings;
import org.dmus.miniport.synth.voice.Interpolation;
import org.dmus.portcls.IRegistryKey;

/**
 * The settings of the subdevice.
 *
 * @param bank path of a DLS file; empty = the catalogue's choice
 * @param engine everything else, at {@value #DEFAULT_SAMPLE_RATE} Hz until a wave pin says more
 */
record SynthSettings(Optional<Path> bank, SynthesizerSettings engine) {

  static final int DEFAULT_SAMPLE_RATE = 44_100;

  static final int DEFAULT_VOICES = 256;

  static SynthSettings from(IRegistryKey key) {
    SynthSettings settings =
        new SynthSettings(
            bank(key),
            new SynthesizerSettings(
                DEFAULT_SAMPLE_RATE,
                key.number("polyphony", DEFAULT_VOICES, 1, SynthesizerSettings.MOST_VOICES),
                key.number("channelgroups", 1, 1, SynthesizerSettings.MOST_GROUPS),
                interpolation(key),
                key.flag("effects", true) && key.flag("reverb", true),
                key.flag("effects", true) && key.flag("chorus", true),
                (float) key.decimal("gain", SynthesizerSettings.DEFAULT_GAIN, 0, 10),
                key.flag("limiter", false),
                stems(key)));
    return settings.checked(key.owner());
  }

  /** Returns the most channels of the wave pin: stereo, or two for each stem. */
  int planes() {
    return engine.stems().planes(engine.channelGroups());
  }

  /** Refuses more stems than a wave pin has channels. */
  private SynthSettings checked(String owner) {
    if (planes() > WaveFormat.MOST_CHANNELS) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR,
          "%s: setting stems: %d channel groups make %d planes, a wave pin has at most %d; choose groups, or fewer"
              .formatted(owner, engine.channelGroups(), planes(), WaveFormat.MOST_CHANNELS));
    }
    return this;
  }

  /** Returns whether the gain is all that distinguishes them, if anything does. */
  boolean differsInGainOnly(SynthSettings other) {
    return bank.equals(other.bank) && engine.withGain(other.engine.gain()).equals(other.engine);
  }

  private static Optional<Path> bank(IRegistryKey key) {
    try {
      Optional<String> path = key.text("bank");
      return path.isEmpty() ? Optional.empty() : Optional.of(Path.of(path.get()));
    } catch (InvalidPathException e) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR,
          key.owner() + ": setting bank: " + e.getMessage() + "; give the path of a DLS file",
          e);
    }
  }

  private static Stems stems(IRegistryKey key) {
    String name = key.text("stems").orElse("mix");
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "mix" -> Stems.MIX;
      case "channels" -> Stems.CHANNELS;
      case "groups" -> Stems.GROUPS;
      default ->
          throw new NtStatusException(
              NtStatus.DEVICE_CONFIGURATION_ERROR,
              key.owner() + ": setting stems is " + name + "; choose mix, channels or groups");
    };
  }

  private static Interpolation interpolation(IRegistryKey key) {
    String name = key.text("interpolation").orElse(Interpolation.CUBIC.label());
    Optional<Interpolation> named = Interpolation.named(name);
    if (named.isEmpty()) {
      throw new NtStatusException(
          NtStatus.DEVICE_CONFIGURATION_ERROR,
          key.owner()
              + ": setting interpolation is "
              + name
              + "; choose none, linear, 4-point, 8-point or 16-point");
    }
    return named.get();
  }
}
