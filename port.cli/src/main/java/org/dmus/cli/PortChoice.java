package org.dmus.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.ks.NtStatusException;

/** Finds the port that the user means, and makes a private one when it needs settings. */
final class PortChoice {
  private final SubdeviceFactory factory;

  PortChoice(CommandContext context) {
    this.factory = context.services().require(SubdeviceFactory.class, "org.dmus.port.impl");
  }

  /**
   * Makes a private subdevice, like a published one.
   *
   * @param name the published one: its name, its id, or the only one that starts so
   * @param settings what is different
   * @return the subdevice, owned by the caller
   */
  ISubdevice like(String name, Map<String, Object> settings) {
    SubdeviceConfiguration model = find(name).configuration();
    SubdeviceConfiguration mine = SubdeviceConfiguration.realtime(model.name(), model.miniport());
    return create(with(with(mine, model.settings()), settings));
  }

  /**
   * Makes a private subdevice.
   *
   * @param name a name for messages
   * @param miniport class id
   * @param settings its settings
   * @return the subdevice, owned by the caller
   */
  ISubdevice of(String name, UUID miniport, Map<String, Object> settings) {
    return create(with(SubdeviceConfiguration.realtime(name, miniport), settings));
  }

  private static SubdeviceConfiguration with(
      SubdeviceConfiguration configuration, Map<String, Object> settings) {
    SubdeviceConfiguration result = configuration;
    for (Map.Entry<String, Object> each : settings.entrySet()) {
      result = result.with(each.getKey(), each.getValue());
    }
    return result;
  }

  private ISubdevice create(SubdeviceConfiguration configuration) {
    try {
      return factory.create(configuration);
    } catch (NtStatusException e) {
      throw FailureTranslation.translate(e);
    }
  }

  /** Finds a published subdevice, also one that waits for its miniport. */
  ISubdevice find(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    List<ISubdevice> exact = matching(text -> text.equals(wanted));
    List<ISubdevice> found = exact.isEmpty() ? matching(text -> text.startsWith(wanted)) : exact;
    if (found.size() != 1) {
      String why = found.isEmpty() ? "no such port" : "more than one port starts so";
      throw new CommandFailure(ExitCode.DEVICE_NOT_FOUND, name, why, "there are: " + names());
    }
    return found.get(0);
  }

  private List<ISubdevice> matching(Predicate<String> test) {
    return factory.published().stream()
        .filter(
            each ->
                test.test(lower(each.configuration().name()))
                    || test.test(lower(each.filter().id())))
        .toList();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private String names() {
    List<ISubdevice> all = factory.published();
    return all.isEmpty()
        ? "none"
        : all.stream().map(each -> each.configuration().name()).collect(Collectors.joining(", "));
  }
}
