package org.dmus.midi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sound.midi.Instrument;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiDeviceReceiver;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Patch;
import javax.sound.midi.Receiver;
import javax.sound.midi.Sequence;
import javax.sound.midi.Sequencer;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Soundbank;
import javax.sound.midi.Synthesizer;
import org.dmus.link.local.Loopback;

/**
 * What {@link JavaSoundIT} runs in a JVM of its own: a program that knows Java Sound, and prints
 * what that tells, a line each. It knows more in one line only, where it plugs a cable in.
 */
final class JavaSoundMain {
  private static final String TRACK = "4D54726B 0000000C 00903C64 60803C40 00FF2F00";
  private static final String SONG = "4D546864 00000006 00000001 0060" + TRACK;

  private JavaSoundMain() {}

  public static void main(String[] arguments) throws Exception {
    banks();
    files();
    try (Synthesizer holder = MidiSystem.getSynthesizer()) {
      holder.open(); // what a test plugs in is there as long as the library is
      hotPlug();
    }
    receiver();
    synthesizer();
    song();
    song();
    threads();
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(format, values));
  }

  private static boolean isListed(String name) {
    return Arrays.stream(MidiSystem.getMidiDeviceInfo())
        .anyMatch(info -> info.getName().equals(name) && info.getVendor().equals("DMus"));
  }

  private static void synthesizer() throws Exception {
    say("listed %s", isListed("DMus Synthesizer"));
    try (Synthesizer synth = MidiSystem.getSynthesizer()) {
      say("default %s", synth.getDeviceInfo());
      synth.open();
      synth.getChannels()[2].programChange(40);
      synth.getChannels()[2].noteOn(69, 100);
      Receiver receiver = synth.getReceiver();
      receiver.send(new ShortMessage(ShortMessage.CONTROL_CHANGE, 2, 7, 90), -1);
      say(
          "program %d, volume %d",
          synth.getChannels()[2].getProgram(), synth.getChannels()[2].getController(7));
      say("voices %b, held %d", synth.getMaxPolyphony() >= 32, held(synth));
      say("latency %b", synth.getLatency() > 0 && synth.getLatency() < 10_000_000);
      long until = synth.getMicrosecondPosition() + 200_000;
      while (synth.getMicrosecondPosition() < until) {
        Thread.onSpinWait(); // until the device has come so far
      }
    }
  }

  private static long held(Synthesizer synth) {
    return Arrays.stream(synth.getVoiceStatus())
        .filter(voice -> voice.active && voice.note == 69 && voice.program == 40)
        .count();
  }

  private static void banks() throws Exception {
    URL file = ClassLoader.getSystemResource("org/dmus/bank/gm/gm.dls");
    Soundbank bank = MidiSystem.getSoundbank(file);
    try (Synthesizer synth = MidiSystem.getSynthesizer()) {
      synth.open();
      say("bank %s, supported %b", bank.getName(), synth.isSoundbankSupported(bank));
      Instrument violin = bank.getInstrument(new Patch(0, 40));
      say("%s", violin);
      say("loaded %b, %d", synth.loadInstrument(violin), synth.getLoadedInstruments().length);
      say("all %b, %b", synth.loadAllInstruments(bank), synth.getLoadedInstruments().length > 128);
      synth.unloadInstrument(violin);
      say("without %b", !Arrays.asList(synth.getLoadedInstruments()).contains(violin));
      synth.unloadAllInstruments(bank);
      say("none %d", synth.getLoadedInstruments().length);
      say("own %b", synth.getDefaultSoundbank().getInstruments().length > 128);
    }
  }

  private static InputStream hex(String text) {
    return new ByteArrayInputStream(HexFormat.of().parseHex(text.replace(" ", "")));
  }

  private static void files() throws Exception {
    Sequence inRiff =
        MidiSystem.getSequence(hex("52494646 2E000000 524D4944 64617461 22000000" + SONG));
    say("RMID %d ticks of %d", inRiff.getTickLength(), inRiff.getResolution());
    String two = "4D546864 00000006 00020002 E728" + TRACK + TRACK;
    Sequence independent = MidiSystem.getSequence(hex(two));
    say(
        "format 2, %d tracks, %.2f frames/s",
        independent.getTracks().length, independent.getDivisionType());
    say("type %d", MidiSystem.getMidiFileFormat(hex(two)).getType());
    MidiMessage first = independent.getTracks()[1].get(0).getMessage();
    say("first %s", HexFormat.of().formatHex(first.getMessage()));
    try {
      say("a bank %s", MidiSystem.getSoundbank(hex(SONG)));
    } catch (InvalidMidiDataException e) {
      say("%s", e.getMessage());
    }
    say("others are asked: %b", bankOfOthers());
  }

  /** The JDK makes an instrument of a WAV file. */
  private static boolean bankOfOthers() throws Exception {
    String format = "666D7420 10000000 0100 0100 44AC0000 88580100 0200 1000";
    String wav = "52494646 28000000 57415645" + format + "64617461 04000000 00000100";
    return MidiSystem.getSoundbank(hex(wav)).getInstruments().length == 1;
  }

  /** As a program does that knows receivers only: it opens nothing, and closes its receiver. */
  private static void receiver() throws Exception {
    System.setProperty("javax.sound.midi.Receiver", "#DMus Synthesizer");
    Receiver receiver = MidiSystem.getReceiver();
    MidiDevice device = ((MidiDeviceReceiver) receiver).getMidiDevice();
    say("receiver of an open device %b", device.isOpen());
    receiver.close();
    say("and of a closed one %b", device.isOpen());
  }

  /** The program of every tutorial; the second time, too. */
  private static void song() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (Sequencer sequencer = MidiSystem.getSequencer()) {
      MidiDeviceReceiver target =
          (MidiDeviceReceiver) sequencer.getTransmitters().get(0).getReceiver();
      sequencer.addMetaEventListener(meta -> end.countDown());
      sequencer.setSequence(MidiSystem.getSequence(hex(SONG)));
      sequencer.open();
      sequencer.start();
      end.await();
      say("song on %s", target.getMidiDevice().getDeviceInfo());
    }
  }

  private static void threads() throws Exception {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("dmus")) {
        thread.join(); // in its last round
      }
    }
    say("no threads");
  }

  private static void hotPlug() throws Exception {
    say("before %b", isListed("DMus cable"));
    Runnable pull =
        Engines.ask(engine -> ((LibraryEngine) engine).dmus().plug(new Loopback("cable", 0)), null);
    say("plugged %b", isListed("DMus cable"));
    MidiDevice.Info info =
        Arrays.stream(MidiSystem.getMidiDeviceInfo())
            .filter(each -> each.getName().equals("DMus cable"))
            .findFirst()
            .orElseThrow();
    try (MidiDevice device = MidiSystem.getMidiDevice(info)) {
      device.open();
      LinkedBlockingQueue<MidiMessage> heard = new LinkedBlockingQueue<>();
      device.getTransmitter().setReceiver(new Ear(heard));
      device.getReceiver().send(new ShortMessage(ShortMessage.NOTE_ON, 0, 60, 100), -1);
      say("heard %s", HexFormat.of().formatHex(heard.take().getMessage()));
    }
    pull.run();
    say("pulled %b", isListed("DMus cable"));
  }

  private record Ear(LinkedBlockingQueue<MidiMessage> heard) implements Receiver {

    @Override
    public void send(MidiMessage message, long timeStamp) {
      heard.add(message);
    }

    @Override
    public void close() {}
  }
}
