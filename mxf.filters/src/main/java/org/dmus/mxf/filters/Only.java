package org.dmus.mxf.filters;

import java.util.EnumSet;
import java.util.Set;
import org.dmus.graph.IMXFFilter;
import org.dmus.mxf.DMusKernelEvent;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ServiceScope;

/**
 * Lets only some kinds of messages through: {@code only:pass=notes+controllers}, or all but some:
 * {@code only:drop=clock+sensing}.
 */
@Component(service = IMXFFilter.class, scope = ServiceScope.PROTOTYPE)
@FilterName(filter = "only")
public final class Only extends ChannelMessageFilter {
  private final boolean[] passes = new boolean[MessageKind.values().length];
  private boolean sysexPasses;

  @Override
  void configure(Settings settings) {
    if (settings.has("pass") == settings.has("drop")) {
      throw new IllegalArgumentException("set either pass=KIND+KIND... or drop=KIND+KIND...");
    }
    boolean isPass = settings.has("pass");
    String key = isPass ? "pass" : "drop";
    Set<MessageKind> named = MessageKind.parse(key, settings.text(key, ""));
    Set<MessageKind> passing = isPass ? named : EnumSet.complementOf(EnumSet.copyOf(named));
    passing.forEach(kind -> passes[kind.ordinal()] = true);
    sysexPasses = passes[MessageKind.SYSEX.ordinal()];
  }

  @Override
  boolean change(DMusKernelEvent event, int kind) {
    return passes[MessageKind.of(kind).ordinal()];
  }

  @Override
  boolean other(DMusKernelEvent event) {
    int first = event.bytes()[0];
    boolean isLaterPiece = event.isPackage() || first >= 0;
    return isLaterPiece ? sysexPasses : passes[MessageKind.of(first & 0xFF).ordinal()];
  }
}
