package org.dmus.itest.application;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sound.midi.MidiDeviceReceiver;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Patch;
import javax.sound.midi.Receiver;
import javax.sound.midi.Sequence;
import javax.sound.midi.Sequencer;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Soundbank;
import javax.sound.midi.Synthesizer;

/** An application that knows the JDK only; a test puts it into a bundle of its own. */
public final class JavaSoundApplication
    implements Supplier<List<String>>, Function<URL, List<String>> {

  /** Lists the devices, as {@code vendor: name}. */
  @Override
  public List<String> get() {
    return Arrays.stream(MidiSystem.getMidiDeviceInfo())
        .map(info -> info.getVendor() + ": " + info.getName())
        .toList();
  }

  /** Plays and reads; a bank is at the place. Says what it found. */
  @Override
  public List<String> apply(URL bank) {
    List<String> said = new ArrayList<>();
    try {
      play(MidiSystem.getSoundbank(bank), said);
      connect(said);
      write(said);
      return said;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void play(Soundbank bank, List<String> said) throws Exception {
    try (Synthesizer synth = MidiSystem.getSynthesizer()) {
      synth.open();
      said.add(synth.getDeviceInfo() + ", open " + synth.isOpen());
      said.add("latency " + (synth.getLatency() > 0));
      said.add("bank " + synth.isSoundbankSupported(bank));
      said.add("violin " + synth.loadInstrument(bank.getInstrument(new Patch(0, 40))));
      synth.getChannels()[0].programChange(40);
      synth.getReceiver().send(new ShortMessage(ShortMessage.NOTE_ON, 60, 100), -1);
      said.add("held " + synth.getVoiceStatus()[0].note);
      said.add("own " + (synth.getAvailableInstruments().length > 128));
    }
  }

  private static void connect(List<String> said) throws Exception {
    try (Sequencer sequencer = MidiSystem.getSequencer()) {
      Receiver target = sequencer.getTransmitters().get(0).getReceiver();
      sequencer.open();
      said.add("sequencer on " + ((MidiDeviceReceiver) target).getMidiDevice().getDeviceInfo());
    }
  }

  private static void write(List<String> said) throws Exception {
    Sequence sequence = new Sequence(Sequence.PPQ, 96);
    sequence.createTrack().add(new MidiEvent(new ShortMessage(ShortMessage.TIMING_CLOCK), 7));
    ByteArrayOutputStream song = new ByteArrayOutputStream();
    said.add("written " + MidiSystem.write(sequence, 0, song));
    Sequence read = MidiSystem.getSequence(new ByteArrayInputStream(song.toByteArray()));
    said.add("read " + read.getTracks()[0].get(0).getTick());
  }
}
