package org.dmus.cli.bank;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dmus.dls.Connection;
import org.dmus.dls.DlsCollection;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsInfo;
import org.dmus.dls.DlsInstrument;
import org.dmus.dls.DlsRegion;
import org.dmus.dls.DlsUnits;
import org.dmus.dls.DlsWave;
import org.dmus.dls.Patch;
import org.dmus.dls.WaveLink;
import org.dmus.dls.WaveLoop;
import org.dmus.dls.WaveSample;

/** A bank line by line, in everyday units; made as they are read, for a bank has many. */
final class BankText {
  private final DlsFile file;

  BankText(DlsFile file) {
    this.file = file;
  }

  Stream<String> lines() {
    DlsCollection bank = file.collection();
    return Stream.of(
            head(bank),
            bank.instruments().stream().flatMap(BankText::instrument),
            IntStream.range(0, bank.waves().size())
                .boxed()
                .flatMap(i -> wave(i, bank.waves().get(i))),
            file.warnings().stream().map(each -> "warning " + PlainText.of(each.toString())))
        .flatMap(each -> each);
  }

  private static Stream<String> head(DlsCollection bank) {
    String id = bank.id().map(each -> " id " + each).orElse("");
    String line =
        "collection %s version %s dialect %s%s"
            .formatted(
                quoted(bank.info()), BankSummary.version(bank.version()), bank.dialect(), id);
    return Stream.concat(Stream.of(line), info(bank.info(), "  "));
  }

  private static Stream<String> instrument(DlsInstrument instrument) {
    Patch patch = instrument.patch();
    String id = instrument.id().map(each -> " id " + each).orElse("");
    String line =
        "instrument %d:%d:%d%s %s%s"
            .formatted(
                patch.bankMsb(),
                patch.bankLsb(),
                patch.program(),
                patch.drum() ? " drums" : "",
                quoted(instrument.info()),
                id);
    return Stream.of(
            Stream.of(line),
            info(instrument.info(), "  "),
            articulation(instrument.articulation(), "  "),
            instrument.regions().stream().flatMap(BankText::region))
        .flatMap(each -> each);
  }

  private static Stream<String> region(DlsRegion region) {
    WaveLink link = region.link();
    String line =
        "  region keys %d..%d velocities %d..%d wave %d%s%s%s%s"
            .formatted(
                region.keyLow(),
                region.keyHigh(),
                region.velocityLow(),
                region.velocityHigh(),
                link.tableIndex(),
                region.keyGroup() == 0 ? "" : " key group " + region.keyGroup(),
                region.selfNonExclusive() ? " self non-exclusive" : "",
                region.layer() == 0 ? "" : " layer " + region.layer(),
                link(link));
    return Stream.of(
            Stream.of(line),
            region.sample().stream().map(each -> "    " + sample(each)),
            articulation(region.articulation(), "    "))
        .flatMap(each -> each);
  }

  private static String link(WaveLink link) {
    return (link.phaseGroup() == 0 ? "" : " phase group " + link.phaseGroup())
        + (link.options() == 0 ? "" : " link options " + link.options())
        + (link.channel() == 1 ? "" : " speakers 0x%x".formatted(link.channel()));
  }

  private static Stream<String> wave(int index, DlsWave wave) {
    int frames = wave.samples().frames();
    String line =
        "wave %d %s %s %d Hz %d frames %.3f s%s"
            .formatted(
                index,
                quoted(wave.info()),
                wave.samples().encoding(),
                wave.sampleRate(),
                frames,
                frames / (double) Math.max(1, wave.sampleRate()),
                wave.id().map(each -> " id " + each).orElse(""));
    return Stream.of(
            Stream.of(line),
            info(wave.info(), "  "),
            wave.sample().stream().map(each -> "  " + sample(each)))
        .flatMap(each -> each);
  }

  private static String sample(WaveSample sample) {
    return "sample root %d tune %d cents gain %.2f dB options %d %s"
        .formatted(
            sample.unityNote(),
            sample.fineTuneCents(),
            DlsUnits.gainToDb(sample.gain()),
            sample.options(),
            sample.loop().map(BankText::loop).orElse("no loop"));
  }

  private static String loop(WaveLoop loop) {
    return "loop %s at %d of %d frames".formatted(loop.type(), loop.start(), loop.length());
  }

  private static Stream<String> articulation(List<Connection> connections, String indent) {
    return connections.stream().map(each -> indent + ConnectionText.of(each));
  }

  /** The name is in the line above. */
  private static Stream<String> info(DlsInfo info, String indent) {
    return info.texts().entrySet().stream()
        .filter(each -> !each.getKey().equals("INAM"))
        .map(each -> indent + text(each));
  }

  private static String text(Map.Entry<String, String> info) {
    return info.getKey() + " \"" + PlainText.of(info.getValue()) + "\"";
  }

  private static String quoted(DlsInfo info) {
    return "\"" + PlainText.of(info.name()) + "\"";
  }
}
