package org.dmus.dls;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An INFO list: texts by four-character code, in file order.
 *
 * @param texts texts by upper-case code, such as {@code INAM}
 */
public record DlsInfo(Map<String, String> texts) {

  /** No texts. */
  public static final DlsInfo EMPTY = new DlsInfo(Map.of());

  /** Copies the map, keeping its order. */
  public DlsInfo {
    texts =
        texts.size() > 1
            ? Collections.unmodifiableMap(new LinkedHashMap<>(texts))
            : Map.copyOf(texts);
  }

  /** Returns an INFO list with a name only. */
  public static DlsInfo named(String name) {
    return new DlsInfo(Map.of("INAM", name));
  }

  /** Returns the name (INAM), or the empty string. */
  public String name() {
    return texts.getOrDefault("INAM", "");
  }
}
