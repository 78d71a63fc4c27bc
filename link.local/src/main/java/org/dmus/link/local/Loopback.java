package org.dmus.link.local;

import org.dmus.link.Link;
import org.dmus.link.LinkDescription;
import org.dmus.link.LinkInput;
import org.dmus.link.LinkOutput;
import org.dmus.miniport.line.BytePipe;
import org.dmus.miniport.line.PipeInput;
import org.dmus.miniport.line.PipeOutput;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.metatype.annotations.Designate;

/** A cable from its output to its input. What nobody takes waits: the cable has no leak. */
@Component(
    configurationPid = LoopConfiguration.FACTORY_PID,
    configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = LoopConfiguration.class, factory = true)
public final class Loopback implements Link {
  private static final String KIND = "loopback";

  private final LinkDescription description;
  private final BytePipe pipe = new BytePipe();

  /**
   * Activated by Declarative Services.
   *
   * @throws IllegalArgumentException without a name
   */
  @Activate
  public Loopback(LoopConfiguration configuration) {
    this(configuration.name(), configuration.rate());
  }

  /**
   * Makes a cable, without a framework.
   *
   * @param name what it is called; not blank
   * @param bytesPerSecond its rate; 0 = that of a MIDI line
   * @throws IllegalArgumentException without a name
   */
  public Loopback(String name, int bytesPerSecond) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          LoopConfiguration.FACTORY_PID + ": no name: set \"name\" to what the loop is called");
    }
    description =
        new LinkDescription(
            KIND + ':' + name, name, KIND, KIND + ' ' + name, true, true, false, bytesPerSecond);
  }

  @Override
  public LinkDescription description() {
    return description;
  }

  @Override
  public LinkInput openInput() {
    return new PipeInput(pipe);
  }

  @Override
  public LinkOutput openOutput() {
    return new PipeOutput(pipe);
  }
}
