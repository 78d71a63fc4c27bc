package org.dmus.shell.setting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.felix.service.command.Descriptor;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceFactory;
import org.dmus.doctor.text.NearestName;
import org.dmus.shell.Misuse;
import org.dmus.shell.PortNames;
import org.dmus.shell.Rows;
import org.dmus.shell.gogo.Commands;
import org.dmus.shell.gogo.DmusCommands;
import org.dmus.shell.gogo.Needed;
import org.dmus.shell.gogo.Usage;
import org.dmus.shell.metatype.Setting;
import org.dmus.shell.metatype.Settings;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** The command that shows and changes settings. */
@Component(service = Commands.class)
@DmusCommands("set")
public final class SettingCommands extends Commands {
  /** No port is called so: only what there is once. */
  private static final String PID_START = "org.dmus.";

  private final SubdeviceFactory factory;
  private final Needed services;
  private final Uptake uptake;
  private final BundleContext context;

  /**
   * Called by Declarative Services.
   *
   * @param factory knows the ports
   * @param services has ConfigurationAdmin, if anybody has
   * @param components tells whether what was set is in force
   * @param context knows what bundles say of their settings
   */
  @Activate
  public SettingCommands(
      @Reference SubdeviceFactory factory,
      @Reference Needed services,
      @Reference ServiceComponentRuntime components,
      BundleContext context) {
    this.factory = factory;
    this.services = services;
    this.uptake = new Uptake(components);
    this.context = context;
  }

  /** Returns the settings of every port, and of what there is once. */
  @Descriptor("list settings and their values, or change them while music plays")
  public List<SettingRow> set() throws IOException {
    Targets targets = targets();
    List<SettingRow> rows = new ArrayList<>();
    for (ISubdevice port : factory.published()) {
      rows.addAll(targets.port(port).rows());
    }
    for (String pid : targets.single()) {
      rows.addAll(targets.pid(pid).rows());
    }
    return rows;
  }

  /**
   * Returns the settings of one thing, or changes them.
   *
   * @param of a port, or a PID
   * @param changes {@code key=value}; without a value it is what it usually is
   * @return its settings; those that were changed, when some were
   * @throws IOException when the configuration cannot be kept
   */
  @Usage(value = "[PORT|PID [KEY=VALUE...]]    KEY= resets", example = "set synth gain=0.5")
  @Descriptor("list settings and their values, or change them while music plays")
  public List<SettingRow> set(
      @Descriptor("a port, or a PID that begins with org.dmus.") String of,
      @Descriptor("KEY=VALUE; KEY= sets back") String... changes)
      throws IOException {
    Targets.Target target = find(of);
    Map<String, Object> values = new HashMap<>();
    for (String change : changes) {
      int equals = change.indexOf('=');
      if (equals < 1) {
        throw new Misuse("set: " + change + ": is no setting; give KEY=VALUE");
      }
      String typed = change.substring(equals + 1);
      Setting setting = setting(target, change.substring(0, equals));
      values.put(setting.key(), typed.isEmpty() ? null : setting.read(typed));
    }
    if (values.isEmpty()) {
      return new Rows<>(target.rows(), of + ": has no settings");
    }
    String howLong = target.change(values);
    List<SettingRow> changed =
        find(of).rows().stream().filter(row -> values.containsKey(row.key())).toList();
    return new Rows<>(changed, "", howLong);
  }

  private Targets.Target find(String of) throws IOException {
    Targets targets = targets();
    if (targets.single().contains(of)) {
      return targets.pid(of);
    }
    if (of.startsWith(PID_START)) {
      String near =
          NearestName.ofKey(of, targets.single())
              .map(each -> "did you mean " + each)
              .orElse("there are: " + String.join(", ", targets.single()));
      throw new Misuse(of + ": no such PID; " + near);
    }
    return targets.port(PortNames.find(of, factory.published()));
  }

  private static Setting setting(Targets.Target target, String key) {
    Setting setting = target.settings().get(key);
    if (setting == null) {
      List<String> keys = target.settings().keySet().stream().sorted().toList();
      String near = NearestName.of(key, keys).map(each -> ", did you mean " + each).orElse("");
      throw new Misuse(
          "%s: no setting %s%s; there are: %s"
              .formatted(target.name(), key, near, String.join(", ", keys)));
    }
    return setting;
  }

  @Override
  protected List<String> candidates(String command, String word) {
    if (!word.equals("PORT|PID")) {
      return List.of();
    }
    try {
      List<String> names = new ArrayList<>(targets().single());
      factory.published().forEach(port -> names.add(port.configuration().name()));
      return names;
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private Targets targets() throws IOException {
    Settings settings = Settings.of(context.getBundles());
    return new Targets(settings, services, uptake, context);
  }
}
