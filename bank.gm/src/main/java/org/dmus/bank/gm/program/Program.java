package org.dmus.bank.gm.program;

import java.util.ArrayList;
import java.util.List;
import org.dmus.bank.gm.model.ToneModel;

/**
 * A program of the sound set.
 *
 * @param name its General MIDI name
 * @param layers what sounds
 */
public record Program(String name, List<Layer> layers) {

  /** Returns a program of one layer. */
  static Program of(String name, ToneModel model, List<Zone> zones, Shape shape) {
    return new Program(name, List.of(new Layer(model, zones, shape, 0, 0, 0)));
  }

  /** Returns this program louder or softer. */
  Program level(double db) {
    return new Program(
        name,
        layers.stream()
            .map(
                l ->
                    new Layer(
                        l.model(),
                        l.zones(),
                        l.shape(),
                        l.levelDb() + db,
                        l.detuneCents(),
                        l.keyGroup()))
            .toList());
  }

  /** Returns this program with its layer doubled, the two tuned apart. */
  Program doubled(int cents) {
    Layer l = layers.get(0);
    return new Program(name, List.of(tuned(l, -cents), tuned(l, cents)));
  }

  /** Returns this program with the layers of another below it. */
  Program with(Program other, double db) {
    List<Layer> both = new ArrayList<>(layers);
    both.addAll(other.level(db).layers());
    return new Program(name, both);
  }

  private static Layer tuned(Layer l, int cents) {
    return new Layer(l.model(), l.zones(), l.shape(), l.levelDb() - 3, cents, l.keyGroup());
  }
}
