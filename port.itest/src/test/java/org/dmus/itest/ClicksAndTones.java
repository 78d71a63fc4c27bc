package org.dmus.itest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A song of clicks on the left and of tones on the right, which need a program and a pan of their
 * channels: a synthesizer that was not told of them plays something else.
 */
final class ClicksAndTones {
  static final int CLICKS = 500;

  private static final int TONE_EVERY_MS = 500;
  private static final int TONE_MS = 300;
  private static final int TONE_KEY = 69;
  private static final int CLICK_KEY = 60;

  private final ByteArrayOutputStream track;
  private int writtenMs;

  private ClicksAndTones(ByteArrayOutputStream track) {
    this.track = track;
  }

  static byte[] song() {
    return SongBytes.format0(track -> new ClicksAndTones(track).write());
  }

  static Path writeBank(int sampleRate) throws IOException {
    return WaveBank.write(ToneBank.wave(), ClickSong.wave(sampleRate));
  }

  private void write() {
    event(0, 0xC0, 1);
    event(0, 0xB0, 10, 0);
    event(0, 0xC1, 0);
    event(0, 0xB1, 10, 127);
    int atMs = 0;
    for (int i = 0; i < CLICKS; i++) {
      int nextMs = atMs + 7 + i % 24;
      tones(atMs, nextMs);
      event(nextMs, 0x90, CLICK_KEY, 127);
      atMs = nextMs;
    }
    event(atMs + TONE_MS, 0x81, TONE_KEY, 64);
  }

  /** What begins and ends from one time on, before another. */
  private void tones(int fromMs, int toMs) {
    for (int ms = fromMs; ms < toMs; ms++) {
      if (ms % TONE_EVERY_MS == 0) {
        event(ms, 0x91, TONE_KEY, 127);
      } else if (ms % TONE_EVERY_MS == TONE_MS) {
        event(ms, 0x81, TONE_KEY, 64);
      }
    }
  }

  private void event(int atMs, int... bytes) {
    int delta = atMs - writtenMs;
    if (delta > 127) {
      track.write(0x80 | delta >> 7);
    }
    track.write(delta & 127);
    for (int each : bytes) {
      track.write(each);
    }
    writtenMs = atMs;
  }
}
