package org.dmus.port.driver;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.ks.NtStatusException;
import org.dmus.port.engine.Engine;
import org.dmus.port.filter.Filter;
import org.dmus.port.filter.PinSettings;
import org.dmus.portcls.ISettingsNotify;

/** The settings of a subdevice, which change while it plays. One thread at a time changes them. */
final class SubdeviceSettings {

  /** Whose settings they are. */
  interface Owner {

    /** Does what may call the miniport, and waits for it; throws what it throws. */
    void call(Runnable action);

    /** What it has now; null = nothing. */
    Binding present();

    /** Closes what it had, if anything, and binds the miniport that is deployed, if one is. */
    void bindAnew(Binding old);

    /** Does something; what it throws is logged. */
    void attempt(Runnable step);
  }

  private final Owner owner;
  private final Engine engine;
  private final Filter filter;
  private volatile SubdeviceConfiguration configuration;
  private volatile String refusal;

  SubdeviceSettings(
      Owner owner, Engine engine, Filter filter, SubdeviceConfiguration configuration) {
    this.owner = owner;
    this.engine = engine;
    this.filter = filter;
    this.configuration = configuration;
  }

  static PinSettings ofPins(SubdeviceConfiguration configuration) {
    return PinSettings.of(
        configuration.name(), new RegistryKey(configuration.name(), configuration.settings()));
  }

  /** {@return what is in force} */
  SubdeviceConfiguration inForce() {
    return configuration;
  }

  /**
   * Changes them. What the miniport does not follow by itself has it initialised anew: pins stay,
   * streams are opened again.
   *
   * @throws NtStatusException what refuses the settings; the old ones are in force then
   */
  void change(Map<String, Object> settings) {
    SubdeviceConfiguration old = configuration;
    if (old.settings().equals(settings)) {
      return;
    }
    try {
      owner.call(() -> apply(old.withSettings(settings)));
      refusal = null;
      filter.forgetRefusal();
    } catch (RuntimeException | Error e) {
      refusal = "its new settings are refused, the old ones stay: " + e.getMessage();
      owner.attempt(() -> owner.call(() -> apply(old)));
      throw e;
    }
  }

  private void apply(SubdeviceConfiguration changed) {
    filter.settings(ofPins(changed));
    boolean portsOwn =
        PortKeys.without(changed.settings()).equals(PortKeys.without(configuration.settings()));
    configuration = changed;
    Binding present = owner.present();
    if (present != null) {
      present.device().properties(changed.settings());
    }
    if (present == null || !portsOwn && !follows(present)) {
      owner.bindAnew(present);
    }
  }

  private boolean follows(Binding present) {
    return present
        .instance()
        .miniport()
        .as(ISettingsNotify.class)
        .map(m -> engine.exclusively(() -> follows(m, present.device())))
        .orElse(false);
  }

  private Boolean follows(ISettingsNotify miniport, Device device) {
    return engine.lock().call(() -> miniport.settingsChanged(device.settings(filter.name())));
  }

  /**
   * Returns what is wrong with them, as sentences.
   *
   * @param reader what a miniport that works has read them from; null = none does
   */
  List<String> warnings(Device reader) {
    List<String> unread =
        reader == null ? List.of() : PortKeys.unread(configuration.settings(), reader.read());
    return Stream.concat(Optional.ofNullable(refusal).stream(), unread.stream()).toList();
  }
}
