package org.dmus.miniport.synth;

import java.util.List;
import java.util.Optional;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveData;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;
import org.dmus.dls.sound.SoundBank;
import org.dmus.dls.sound.SoundBankCompiler;
import org.dmus.miniport.synth.engine.Stems;
import org.dmus.miniport.synth.engine.Synthesizer;
import org.dmus.miniport.synth.engine.SynthesizerSettings;
import org.dmus.miniport.synth.voice.Interpolation;

/**
 * One note of a made-up bank that nobody hears, played beside everything else: who waits for the
 * first stream of a version that has just come finds half of the classes loaded, and the audio
 * thread finds all of them. A thread itself: a lambda would be one class more to wait for.
 */
final class Rehearsal extends Thread {
  private static final int SAMPLE_RATE = SynthSettings.DEFAULT_SAMPLE_RATE;
  private static final int NOTE_ON = 0x7F_3C_90;
  private static final int FRAMES = 64;
  private static final int STEREO = 2;

  private static final WaveLoop LOOP = new WaveLoop(WaveLoop.Type.FORWARD, 0, FRAMES);

  Rehearsal() {
    super("dmus-synth-rehearsal");
    setDaemon(true);
  }

  /** Begins with the tables that init asks for; then the note. */
  @Override
  public void run() {
    describe();
    play();
  }

  /** Makes the tables. */
  private static void describe() {
    SynthFilter.describe(SynthPropertyTable.items(STEREO), STEREO);
  }

  private static void play() {
    SoundBank bank = new SoundBankCompiler().compile(List.of(collection()));
    Synthesizer synthesizer = new Synthesizer(settings());
    synthesizer.install(bank);
    synthesizer.shortMessage(0, 1, NOTE_ON);
    synthesizer.render(new float[FRAMES], new float[FRAMES], 0, FRAMES, 0);
  }

  private static SynthesizerSettings settings() {
    return new SynthesizerSettings(
        SAMPLE_RATE, 1, 1, Interpolation.CUBIC, false, false, 1, false, Stems.MIX);
  }

  private static DlsCollection collection() {
    DlsRegion region =
        new DlsRegion(0, 127, 0, 127, false, 0, 0, WaveLink.mono(0), Optional.empty(), List.of());
    return new DlsCollection(
        List.of(
            new DlsInstrument(
                Patch.melodic(0), List.of(region), List.of(), DlsInfo.EMPTY, Optional.empty())),
        List.of(
            new DlsWave(
                SAMPLE_RATE,
                WaveData.of(new short[FRAMES]),
                Optional.of(new WaveSample(60, 0, 0, 0, Optional.of(LOOP))),
                DlsInfo.EMPTY,
                Optional.empty())),
        DlsInfo.EMPTY,
        Optional.empty(),
        0);
  }
}
