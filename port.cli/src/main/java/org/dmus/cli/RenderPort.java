package org.dmus.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.portcls.ClassIds;

/**
 * What songs are rendered with: a synthesizer, as its port is set.
 *
 * @param name name of the port
 * @param miniport class id of its miniport
 * @param settings settings of the port
 */
record RenderPort(String name, UUID miniport, Map<String, Object> settings) {
  private static final RenderPort DLS =
      new RenderPort("synth", ClassIds.MINIPORT_DLS_SYNTH, Map.of());

  /**
   * The port of a name.
   *
   * @param name its name, or the start of it; null or {@code dls} = the DLS synthesizer as it is
   *     without any configuration
   * @throws CommandFailure when there is no such port, or it gives no sound
   */
  static RenderPort of(CommandContext context, String name) {
    if (name == null || name.equals("dls")) {
      return DLS;
    }
    ISubdevice port = new PortChoice(context).find(name);
    SubdeviceConfiguration found = port.configuration();
    port.problem()
        .ifPresent(
            why -> {
              throw Sentence.of(found.name(), why).failure(ExitCode.DEVICE_NOT_FOUND, null);
            });
    if (!givesSound(port)) {
      throw new CommandFailure(
          ExitCode.DEVICE_NOT_FOUND,
          found.name(),
          "has no wave pin: it plays on a device, and gives no sound that can be written",
          "dmus play SONG --port " + found.name());
    }
    return new RenderPort(found.name(), found.miniport(), found.settings());
  }

  private static boolean givesSound(ISubdevice port) {
    return port.filter().description().pins().stream()
        .filter(pin -> pin.dataFlow() == KsDataFlow.OUT)
        .anyMatch(pin -> pin.dataRanges().stream().anyMatch(KsDataRange.Audio.class::isInstance));
  }

  /** Whether it plays the instruments of a sound bank. */
  boolean hasBanks() {
    return miniport.equals(ClassIds.MINIPORT_DLS_SYNTH);
  }

  /** Whether nobody named it. */
  boolean isDefault() {
    return this == DLS;
  }

  /** The settings of a render: the port's, and what the user wants otherwise. */
  Map<String, Object> with(Map<String, Object> wanted) {
    Map<String, Object> all = new HashMap<>(settings);
    all.putAll(wanted);
    return all;
  }

  /**
   * Refuses settings that it does not have. The options are those of the DLS synthesizer; another
   * has fewer.
   */
  void check(CommandContext context, SynthOptions synth) {
    Framework framework = context.services().framework();
    if (isDefault()) {
      KnownSettings.SYNTH.check(synth.given(), framework);
      return;
    }
    Set<String> names = new BankChoice(context).settings(synth).keySet();
    KnownSettings.check(names, miniport, framework);
    if (!names.isEmpty() && framework.settings(miniport).isEmpty()) {
      new ErrorReport(context.terminal().err())
          .warn(
              name,
              "does not say which settings it heeds; without effect perhaps: "
                  + String.join(", ", names));
    }
  }
}
