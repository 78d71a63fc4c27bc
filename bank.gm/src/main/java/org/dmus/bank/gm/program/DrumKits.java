package org.dmus.bank.gm.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The standard kit and its variations, by the programs of General MIDI 2. A variation has the keys
 * that differ and no waves of its own: a synthesizer takes the other keys from the standard kit.
 */
public final class DrumKits {
  private static final int STANDARD = 0;
  private static final int ROOM = 8;
  private static final int POWER = 16;
  private static final int ELECTRONIC = 24;
  private static final int ANALOG = 25;
  private static final int JAZZ = 32;
  private static final int BRUSH = 40;
  private static final int ORCHESTRA = 48;
  private static final int SFX = 56;

  private static final int KICK = 36;
  private static final int SNARE = 38;
  private static final int ELECTRIC_SNARE = 40;
  private static final int CLOSED_HAT = 42;
  private static final int CASTANETS = 85;
  private static final int SHAKER = 82;
  private static final int LOWEST_TIMPANI = 41;
  private static final int HIGHEST_TIMPANI = 53;
  private static final int TIMPANI_WAVE = 40;
  private static final int TOM_WAVE = 60;
  private static final int TOM_PITCH = 51;
  private static final List<Integer> TOMS = List.of(41, 43, 45, 47, 48, 50);

  private final Map<Integer, Drum> standard = new LinkedHashMap<>();

  private DrumKits() {
    Stream.of(StudioKit.drums(), StandardKit.drums(), LatinKit.drums())
        .flatMap(List::stream)
        .forEach(drum -> standard.put(drum.key(), drum));
  }

  /** Returns the kits by program, the standard one first. */
  public static Map<Integer, Program> byProgram() {
    DrumKits kits = new DrumKits();
    Map<Integer, Program> programs = new LinkedHashMap<>();
    programs.put(STANDARD, kit("Standard Kit", kits.standard.values().stream()));
    programs.put(ROOM, kit("Room Kit", kits.room()));
    programs.put(POWER, kit("Power Kit", kits.power()));
    programs.put(ELECTRONIC, withToms("Electronic Kit", kits.electronic(), 0));
    programs.put(ANALOG, withToms("Analog Kit", kits.analog(), -3));
    programs.put(JAZZ, kit("Jazz Kit", kits.jazz()));
    programs.put(BRUSH, kit("Brush Kit", kits.brush()));
    programs.put(ORCHESTRA, kits.orchestra());
    programs.put(SFX, SoundEffectsKit.of(kits.standard));
    return programs;
  }

  private static Program kit(String name, Stream<Drum> drums) {
    return new Program(name, drums.map(Drum::layer).toList());
  }

  private Drum drum(int key, int as, String name, int semitones) {
    return standard.get(key).as(as, name, semitones);
  }

  /** Larger drums, which ring longer. */
  private Stream<Drum> room() {
    return Stream.concat(
        Stream.of(drum(KICK, KICK, "Room Kick", -2), drum(SNARE, SNARE, "Room Snare", -1)),
        TOMS.stream()
            .map(key -> drum(key, key, "Room Tom", standard.get(key).semitones() - 2).damped(3.6)));
  }

  private Stream<Drum> power() {
    return Stream.concat(
        Stream.of(
            drum(KICK, KICK, "Power Kick", -4), drum(ELECTRIC_SNARE, SNARE, "Power Snare", -4)),
        TOMS.stream().map(key -> drum(key, key, "Power Tom", standard.get(key).semitones() - 4)));
  }

  private Stream<Drum> electronic() {
    return Stream.of(
        drum(KICK, KICK, "Electric Bass Drum", 5).damped(1.6),
        drum(ELECTRIC_SNARE, SNARE, "Electric Snare 1", -2).damped(1.4),
        drum(ELECTRIC_SNARE, ELECTRIC_SNARE, "Electric Snare 2", 3).damped(1.4));
  }

  private Stream<Drum> analog() {
    return Stream.of(
        drum(47, KICK, "Analog Bass Drum", -15),
        drum(ELECTRIC_SNARE, SNARE, "Analog Snare", 5).damped(0.9),
        drum(CLOSED_HAT, CLOSED_HAT, "Analog Closed Hi-Hat", 4).damped(0.5));
  }

  private Stream<Drum> jazz() {
    return Stream.of(
        drum(KICK, 35, "Jazz Kick 2", 2),
        drum(KICK, KICK, "Jazz Kick 1", 5),
        drum(SNARE, SNARE, "Jazz Snare", 3));
  }

  private Stream<Drum> brush() {
    return Stream.of(
        drum(SNARE, SNARE, "Brush Tap", 1).damped(0.4),
        drum(SNARE, 39, "Brush Slap", -3).damped(0.6),
        drum(SHAKER, ELECTRIC_SNARE, "Brush Swirl", -14));
  }

  private Program orchestra() {
    List<Layer> layers =
        new ArrayList<>(
            kit(
                    "",
                    Stream.of(
                        drum(47, 35, "Concert Bass Drum 2", -14),
                        drum(47, KICK, "Concert Bass Drum 1", -12),
                        drum(SNARE, SNARE, "Concert Snare", 2),
                        drum(CASTANETS, 39, "Castanets", 0)))
                .layers());
    Zone timpani = new Zone(LOWEST_TIMPANI, HIGHEST_TIMPANI, TIMPANI_WAVE, TIMPANI_WAVE);
    layers.add(new Layer(Strings.TIMPANI, List.of(timpani), Strings.timpani(), 0, 0, 0));
    return new Program("Orchestra Kit", layers);
  }

  /** Adds toms of a synthesizer, lower or higher. */
  private static Program withToms(String name, Stream<Drum> drums, int semitones) {
    List<Layer> layers = new ArrayList<>(kit(name, drums).layers());
    List<Zone> zones =
        TOMS.stream().map(key -> new Zone(key, key, TOM_WAVE, TOM_PITCH - semitones)).toList();
    layers.add(new Layer(Percussives.SYNTH_DRUM, zones, Percussives.synthetic(), 0, 0, 0));
    return new Program(name, layers);
  }
}
