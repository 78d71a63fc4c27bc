package org.dmus.shell.gogo;

import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.felix.service.command.CommandProcessor;
import org.apache.felix.service.command.Function;
import org.dmus.shell.PortsOnDemand;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Registers each command with Gogo, as soon as there is one. */
@Component(
    immediate = true,
    service = {})
public final class CommandRegistrar {
  /** Scope of every command of this bundle. */
  public static final String SCOPE = "dmus";

  private final BundleContext context;
  private final CommandIndex index;
  private final PortsOnDemand onDemand;
  private final Map<Commands, List<ServiceRegistration<Function>>> registered =
      new ConcurrentHashMap<>();

  /**
   * Called by Declarative Services.
   *
   * @param context where commands are registered
   * @param gogo without it no class of a command is loaded
   * @param index learns which commands there are
   * @param onDemand starts the bundles of ports that commands look for in vain
   */
  @Activate
  public CommandRegistrar(
      BundleContext context,
      @Reference CommandProcessor gogo,
      @Reference CommandIndex index,
      @Reference PortsOnDemand onDemand) {
    this.context = context;
    this.index = index;
    this.onDemand = onDemand;
  }

  /** Called by Declarative Services. */
  @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
  void add(Commands commands) {
    index.add(commands);
    registered.put(
        commands, commands.functions().stream().map(name -> register(commands, name)).toList());
  }

  private ServiceRegistration<Function> register(Commands commands, String name) {
    Hashtable<String, Object> properties = new Hashtable<>();
    properties.put(CommandProcessor.COMMAND_SCOPE, SCOPE);
    properties.put(CommandProcessor.COMMAND_FUNCTION, name);
    return context.registerService(Function.class, commands.named(name, onDemand), properties);
  }

  void remove(Commands commands) {
    index.remove(commands);
    registered.remove(commands).forEach(ServiceRegistration::unregister);
  }
}
