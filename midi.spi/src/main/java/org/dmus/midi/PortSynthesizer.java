package org.dmus.midi;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sound.midi.Instrument;
import javax.sound.midi.MidiChannel;
import javax.sound.midi.Patch;
import javax.sound.midi.Soundbank;
import javax.sound.midi.Synthesizer;
import javax.sound.midi.VoiceStatus;
import org.dmus.client.PinProperty;
import org.dmus.dls.client.Downloads;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.KsGuids;
import org.dmus.ks.SynthProperties;
import org.dmus.player.MidiOut;

/** The synthesizer: its bank sounds from the beginning; what is loaded goes before it. */
final class PortSynthesizer extends PortDevice implements Synthesizer {
  private static final int CHANNELS = 16;
  private static final int UNITS_PER_MICRO = 10;
  private static final int FIRST_SOUND_MS = 1_000;

  private final SynthChannel[] channels = new SynthChannel[CHANNELS];
  private final int polyphony;
  private volatile Loaded loaded;
  private BankSoundbank defaultBank;

  PortSynthesizer(PortInfo info, FilterDescriptor description) {
    super(info, description);
    polyphony =
        description.pins().stream()
            .flatMap(pin -> pin.dataRanges().stream())
            .mapToInt(range -> range instanceof KsDataRange.Music music ? music.notes() : 0)
            .max()
            .orElse(0);
    for (int number = 0; number < CHANNELS; number++) {
      channels[number] = new SynthChannel(number, this::sendNow);
    }
  }

  /** What a closed device is asked to play, nobody hears. */
  private void sendNow(byte[] message) {
    MidiOut output = out();
    if (output != null) {
      played(message);
      output.send(message, 0, message.length);
    }
  }

  @Override
  void opened(PortLines open) {
    loaded = new Loaded(new Downloads(open.out().pin()));
  }

  @Override
  public synchronized void close() {
    loaded = null; // the downloads go with the pin
    super.close();
  }

  @Override
  void played(byte[] message) {
    int status = message[0] & 0xFF;
    if (status < 0xF0 && message.length > 1) {
      channels[status & 0x0F].played(message);
    }
  }

  @Override
  public int getMaxPolyphony() {
    return polyphony;
  }

  /**
   * {@return how long until what is sent now is rendered, µs; 0 while it is closed} Right after it
   * was opened, waits for the first sound.
   */
  @Override
  public long getLatency() {
    long lead = lead100ns(lines());
    for (int i = 0; lead <= 0 && i < FIRST_SOUND_MS && isOpen(); i++) {
      LockSupport.parkNanos(1_000_000);
      lead = lead100ns(lines());
    }
    return Math.max(0, lead) / UNITS_PER_MICRO;
  }

  private static long lead100ns(PortLines open) {
    if (open == null) {
      return 0;
    }
    UUID set = KsGuids.PROPSETID_SYNTH;
    return PinProperty.get(open.out().pin(), set, SynthProperties.LATENCYCLOCK, Long.BYTES)
        .map(value -> value.order(ByteOrder.LITTLE_ENDIAN).getLong(0))
        .map(earliest -> earliest - open.port().masterClock().getTime())
        .orElse(0L);
  }

  @Override
  public MidiChannel[] getChannels() {
    return channels.clone();
  }

  /**
   * {@return the keys that are held, as voices; which voices sound on after a key, it knows not}
   */
  @Override
  public VoiceStatus[] getVoiceStatus() {
    VoiceStatus[] voices =
        Stream.generate(VoiceStatus::new).limit(getMaxPolyphony()).toArray(VoiceStatus[]::new);
    int next = 0;
    for (SynthChannel channel : channels) {
      next = channel.voices(voices, next);
    }
    return voices;
  }

  /** {@return whether it is a bank that our reader read} */
  @Override
  public boolean isSoundbankSupported(Soundbank soundbank) {
    return soundbank instanceof BankSoundbank;
  }

  private boolean load(BankSoundbank bank, List<BankInstrument> instruments) {
    Loaded present = loaded;
    return present != null && present.add(bank, instruments);
  }

  private void unload(BankSoundbank bank, List<BankInstrument> instruments) {
    Loaded present = loaded;
    if (present != null) {
      present.remove(bank, instruments);
    }
  }

  @Override
  public boolean loadInstrument(Instrument instrument) {
    BankInstrument ours = BankInstrument.of(instrument);
    return load(ours.bank(), List.of(ours));
  }

  @Override
  public void unloadInstrument(Instrument instrument) {
    BankInstrument ours = BankInstrument.of(instrument);
    unload(ours.bank(), List.of(ours));
  }

  /** Not supported: returns false. */
  @Override
  public boolean remapInstrument(Instrument from, Instrument to) {
    BankInstrument.of(from);
    BankInstrument.of(to);
    return false;
  }

  /** {@return the bank that it plays by itself; null when there is none that can be read} */
  @Override
  public synchronized Soundbank getDefaultSoundbank() {
    if (defaultBank == null) {
      defaultBank = Engines.ask(PortSynthesizer::bank, null);
    }
    return defaultBank;
  }

  private static BankSoundbank bank(Engine engine) {
    try {
      return new BankSoundbank(engine.bank());
    } catch (IOException e) {
      System.getLogger("org.dmus").log(System.Logger.Level.WARNING, e.getMessage(), e);
      return null;
    }
  }

  @Override
  public Instrument[] getAvailableInstruments() {
    Soundbank bank = getDefaultSoundbank();
    return bank == null ? new Instrument[0] : bank.getInstruments();
  }

  /** {@return what was loaded while it is open} */
  @Override
  public Instrument[] getLoadedInstruments() {
    Loaded present = loaded;
    return present == null ? new Instrument[0] : present.instruments().toArray(Instrument[]::new);
  }

  @Override
  public boolean loadAllInstruments(Soundbank soundbank) {
    return load(BankSoundbank.of(soundbank), BankSoundbank.of(soundbank).all());
  }

  @Override
  public void unloadAllInstruments(Soundbank soundbank) {
    unload(BankSoundbank.of(soundbank), BankSoundbank.of(soundbank).all());
  }

  @Override
  public boolean loadInstruments(Soundbank soundbank, Patch[] patchList) {
    return load(BankSoundbank.of(soundbank), BankSoundbank.of(soundbank).all(patchList));
  }

  @Override
  public void unloadInstruments(Soundbank soundbank, Patch[] patchList) {
    unload(BankSoundbank.of(soundbank), BankSoundbank.of(soundbank).all(patchList));
  }
}
