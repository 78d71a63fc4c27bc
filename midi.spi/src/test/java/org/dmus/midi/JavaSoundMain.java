package org.dmus.midi;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sound.midi.Instrument;
import javax.sound.midi.MidiDevice;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Patch;
import javax.sound.midi.Receiver;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Soundbank;
import javax.sound.midi.Synthesizer;
import org.dmus.link.local.Loopback;

/**
 * What {@link JavaSoundIT} runs in a JVM of its own: a program that knows Java Sound, and prints
 * what that tells, a line each. It knows more in one line only, where it plugs a cable in.
 */
final class JavaSoundMain {
  private JavaSoundMain() {}

  public static void main(String[] arguments) throws Exception {
    banks();
    synthesizer();
    files();
    hotPlug();
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
      long until = synth.getMicrosecondPosition() + 200_000;
      while (synth.getMicrosecondPosition() < until) {
        Thread.onSpinWait(); // until the device has come so far
      }
      say("latency %b", synth.getLatency() > 0 && synth.getLatency() < 10_000_000);
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
    String track = "4D54726B 0000000C 00903C64 60803C40 00FF2F00";
    String song = "4D546864 00000006 00000001 0060" + track;
    Sequence inRiff =
        MidiSystem.getSequence(hex("52494646 2E000000 524D4944 64617461 22000000" + song));
    say("RMID %d ticks of %d", inRiff.getTickLength(), inRiff.getResolution());
    String two = "4D546864 00000006 00020002 E728" + track + track;
    Sequence independent = MidiSystem.getSequence(hex(two));
    say(
        "format 2, %d tracks, %.2f frames/s",
        independent.getTracks().length, independent.getDivisionType());
    say("type %d", MidiSystem.getMidiFileFormat(hex(two)).getType());
    MidiMessage first = independent.getTracks()[1].get(0).getMessage();
    say("first %s", HexFormat.of().formatHex(first.getMessage()));
  }

  private static void hotPlug() throws Exception {
    say("before %b", isListed("DMus cable"));
    Runnable pull = Engine.get().plug(new Loopback("cable", 0));
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
