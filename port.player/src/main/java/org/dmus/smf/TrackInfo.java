package org.dmus.smf;

/**
 * What one track holds.
 *
 * @param index number of the track, from 0
 * @param offset first byte of its events in the file
 * @param length bytes of its events
 * @param name its name, empty without one
 * @param events number of events, meta events included
 * @param ticks its length
 * @param channels bit n is set when it plays on channel n, 0..15
 */
public record TrackInfo(
    int index, int offset, int length, String name, int events, long ticks, int channels) {

  static TrackInfo of(TrackTable tracks, int index) {
    EventDecoder decoder = new EventDecoder(tracks.file);
    int start = tracks.start(index);
    decoder.open(start, tracks.end(index), 0);
    String name = "";
    int events = 0;
    int channels = 0;
    while (decoder.readDelta()) {
      if (!decoder.readBody()) {
        continue;
      }
      events++;
      if (decoder.kind == EventKind.CHANNEL) {
        channels |= 1 << (decoder.status & 15);
      } else if (name.isEmpty() && isName(decoder)) {
        name = SmfText.decode(decoder.file, decoder.dataOffset, decoder.dataLength);
      }
    }
    int length = tracks.end(index) - start;
    return new TrackInfo(index, start, length, name, events, decoder.tick, channels);
  }

  private static boolean isName(EventDecoder decoder) {
    return decoder.kind == EventKind.META && decoder.metaType == MetaType.TRACK_NAME;
  }
}
