package org.dmus.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What made an output what it is.
 *
 * @param song path of the song
 * @param songSha256 its checksum
 * @param settings all that decides how it sounds, and the version
 * @param files checksums of the files that were written, by their names below the folder of the
 *     manifest
 */
record ManifestEntry(
    String song, String songSha256, Map<String, String> settings, Map<String, String> files) {

  /** Reads what {@link #members} wrote; members that are missing or odd are empty. */
  static ManifestEntry of(Map<?, ?> members) {
    return new ManifestEntry(
        text(members.get("song")),
        text(members.get("songSha256")),
        texts(members.get("settings")),
        texts(members.get("files")));
  }

  private static String text(Object value) {
    return value instanceof String text ? text : "";
  }

  private static Map<String, String> texts(Object value) {
    Map<String, String> texts = new TreeMap<>();
    if (value instanceof Map<?, ?> members) {
      members.forEach((name, text) -> texts.put(String.valueOf(name), String.valueOf(text)));
    }
    return texts;
  }

  /** Whether the same song with the same settings would be written. */
  boolean isOf(String sha256, Map<String, String> wanted) {
    return songSha256.equals(sha256) && settings.equals(wanted) && !files.isEmpty();
  }

  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("song", song);
    members.put("songSha256", songSha256);
    members.put("settings", new TreeMap<>(settings));
    members.put("files", new TreeMap<>(files));
    return members;
  }
}
