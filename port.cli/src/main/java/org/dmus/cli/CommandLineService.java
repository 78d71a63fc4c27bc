package org.dmus.cli;

import java.util.function.ToIntFunction;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ComponentPropertyType;

/**
 * Runs a command line and returns the exit code; the launcher finds it by its property. An
 * interrupt of the calling thread is Ctrl-C: the command finishes cleanly.
 */
@Component
@CommandLineService.DmusCli
public final class CommandLineService implements ToIntFunction<String[]> {
  private final BundleContext context;

  /** The property {@code dmus.cli=true}. */
  @ComponentPropertyType
  @interface DmusCli {
    boolean dmus_cli() default true;
  }

  /**
   * Called by Declarative Services.
   *
   * @param context gives commands the services they ask for
   */
  @Activate
  public CommandLineService(BundleContext context) {
    this.context = context;
  }

  @Override
  public int applyAsInt(String[] args) {
    try (RegistryServices services = new RegistryServices(context)) {
      return DmusCommand.run(CommandContext.ofProcess(services), args);
    }
  }
}
