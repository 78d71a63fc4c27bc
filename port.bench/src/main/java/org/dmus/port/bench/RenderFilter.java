package org.dmus.port.bench;

import java.util.List;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsCommunication;
import org.dmus.ks.KsDataFlow;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.PinDescriptor;

/** A filter with one render pin. */
final class RenderFilter {
  static final FilterDescriptor DESCRIPTION =
      new FilterDescriptor(
          List.of(
              new PinDescriptor(
                  "in",
                  KsDataFlow.IN,
                  KsCommunication.SINK,
                  1,
                  List.of(KsDataRange.Music.port(KsGuids.DATAFORMAT_SUBTYPE_DIRECTMUSIC)),
                  KsGuids.CATEGORY_AUDIO,
                  List.of())),
          List.of(),
          List.of(),
          List.of(KsGuids.CATEGORY_AUDIO),
          List.of());

  private RenderFilter() {}

  /** What a filter that may not fail does when it fails. */
  static void fail(String what, Throwable cause) {
    throw new IllegalStateException(what, cause);
  }
}
