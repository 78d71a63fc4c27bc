package org.dmus.itest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.ks.WaveFormat;
import org.dmus.player.SongFeeder;
import org.dmus.portcls.ClassIds;
import org.dmus.smf.MidiFile;
import org.dmus.wave.WaveOutput;

/** A private synthesizer whose time the test moves, and what it has rendered. */
final class OfflineSynth implements AutoCloseable {
  private static final WaveFormat FORMAT = new WaveFormat(44_100, 2, WaveFormat.Encoding.FLOAT_32);
  private static final long STEP_100NS = 1_000_000;

  final IPin music;
  private final Recorded recorded = new Recorded();
  private final ISubdevice subdevice;

  /** Opens both pins of a synthesizer with a bank, running. */
  OfflineSynth(SubdeviceFactory factory, Path bank) {
    subdevice =
        factory.create(
            SubdeviceConfiguration.offline("synth", ClassIds.MINIPORT_DLS_SYNTH)
                .with("bank", bank.toString()));
    music = subdevice.filter().openPin(0, KsDataFormat.DIRECTMUSIC);
    IPin wave = subdevice.filter().openWavePin(1, FORMAT, recorded);
    wave.setState(KsState.RUN);
    music.setState(KsState.RUN);
  }

  /** Plays a channel message at once, and 100 ms. */
  void play(int status, int data1, int data2) {
    ByteBuffer records = DMusBuffer.allocate(64);
    DMusBuffer.put(records, 1, 0, new byte[] {(byte) status, (byte) data1, (byte) data2}, 0, 3);
    music.write(records.flip(), music.presentationTime());
    subdevice.runUntil(subdevice.filter().masterClock().getTime() + STEP_100NS);
  }

  /** Renders the song and a second more; returns the bytes of both channels. */
  byte[] render(MidiFile song) {
    SongFeeder feeder = new SongFeeder(song, 1, true);
    long start = subdevice.filter().masterClock().getTime();
    long end = song.duration100ns() + 10 * STEP_100NS;
    for (long time = 0; time < end; time += STEP_100NS) {
      if (!feeder.feed(music, time + STEP_100NS)) {
        throw new AssertionError("the pin has no room for 100 ms of " + song);
      }
      subdevice.runUntil(start + time + STEP_100NS);
    }
    return recorded.bytes.toByteArray();
  }

  @Override
  public void close() {
    subdevice.close();
  }

  private static final class Recorded implements WaveOutput {
    final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public int writableFrames() {
      return Integer.MAX_VALUE;
    }

    @Override
    public void write(float[][] planes, int frames) {
      for (float[] plane : planes) {
        ByteBuffer block = ByteBuffer.allocate(frames * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        block.asFloatBuffer().put(plane, 0, frames);
        bytes.writeBytes(block.array());
      }
    }

    @Override
    public boolean isRealTime() {
      return false;
    }

    @Override
    public void close() {}

    @Override
    public void abort() {}
  }
}
