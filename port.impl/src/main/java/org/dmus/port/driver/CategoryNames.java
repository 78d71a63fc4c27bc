package org.dmus.port.driver;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dmus.ks.KsGuids;

/** Readable names of the {@code KSCATEGORY_*} ids. */
final class CategoryNames {
  private static final Map<UUID, String> NAMES =
      Map.of(
          KsGuids.CATEGORY_AUDIO, "audio",
          KsGuids.CATEGORY_RENDER, "render",
          KsGuids.CATEGORY_CAPTURE, "capture",
          KsGuids.CATEGORY_SYNTHESIZER, "synthesizer",
          KsGuids.CATEGORY_DATATRANSFORM, "datatransform");

  private CategoryNames() {}

  static String[] of(List<UUID> categories) {
    return categories.stream()
        .map(id -> NAMES.getOrDefault(id, id.toString()))
        .toArray(String[]::new);
  }
}
