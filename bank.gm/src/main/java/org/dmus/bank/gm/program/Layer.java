package org.dmus.bank.gm.program;

import java.util.List;
import org.dmus.bank.gm.model.ToneModel;

/**
 * One sound of a program: several layers sound together.
 *
 * @param model what sounds
 * @param zones where its waves lie
 * @param shape how a note shapes it
 * @param levelDb level beside the other programs, dB
 * @param detuneCents tuning, cents
 * @param keyGroup exclusive group of drums, 0 = none
 */
public record Layer(
    ToneModel model,
    List<Zone> zones,
    Shape shape,
    double levelDb,
    int detuneCents,
    int keyGroup) {}
