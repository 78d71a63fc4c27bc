package org.dmus.take.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.dmus.smf.Division;
import org.dmus.smf.EventCursor;
import org.dmus.smf.EventKind;
import org.dmus.smf.Leniency;
import org.dmus.smf.MetaType;
import org.dmus.smf.MidiFile;
import org.dmus.take.TakeLayout;
import org.dmus.take.TakeType;
import org.dmus.take.TimeSignature;
import org.dmus.take.journal.Journal;
import org.dmus.take.journal.JournalWriter;
import org.dmus.take.journal.Journals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakeExportTest {
  private static final long SECOND = 10_000_000;

  @TempDir Path folder;

  /** Two sources whose messages interlock, one of which loses its device. */
  private Path export(TakeLayout layout, String name) throws IOException {
    Path path = folder.resolve(name + ".journal");
    try (JournalWriter journal =
        Journals.create(path, Journals.header(layout, "Keys", "Pads, b"))) {
      Journals.message(journal, 0, SECOND, "903C40");
      Journals.message(journal, 0, 3 * SECOND, "F0431200F7");
      Journals.message(journal, 1, 2 * SECOND, "994064");
      journal.gap(1, 4 * SECOND, "unplugged");
      journal.resumed(1, 6 * SECOND);
      Journals.message(journal, 0, 5 * SECOND, "913C00");
      Journals.message(journal, 1, 7 * SECOND, "C905");
      journal.end(8 * SECOND);
    }
    Path file = folder.resolve(name);
    TakeExport.write(Journal.read(path), file);
    return file;
  }

  private static TakeLayout smf1(boolean splits) {
    TakeLayout plain = TakeLayout.of(TakeType.SMF1);
    return new TakeLayout(
        TakeType.SMF1, plain.division(), 400_000, new TimeSignature(3, 8), splits, true, true);
  }

  /** Per track: its name, then seconds and bytes of each message, then markers. */
  private static List<String> tracks(Path file) throws IOException {
    MidiFile song = MidiFile.read(file, Leniency.STRICT);
    List<String> tracks = new ArrayList<>();
    for (int i = 0; i < song.trackCount(); i++) {
      StringBuilder text = new StringBuilder(song.track(i).name());
      EventCursor all = song.events();
      while (all.next()) {
        if (all.track() == i) {
          text.append(text(all));
        }
      }
      tracks.add(text.toString());
    }
    return tracks;
  }

  private static String text(EventCursor event) {
    double seconds = Math.round(event.time100ns() / 1e5) / 100.0;
    if (event.kind() == EventKind.META) {
      return event.metaType() == MetaType.MARKER ? " " + seconds + " <" + event.text() + ">" : "";
    }
    byte[] bytes = new byte[event.messageLength()];
    event.copyMessage(bytes, 0);
    return " " + seconds + " " + HexFormat.of().withUpperCase().formatHex(bytes);
  }

  @Test
  void format0HasEverySourceByTimeAndMarkersOfGaps() throws Exception {
    assertThat(tracks(export(TakeLayout.of(TakeType.SMF0), "take.mid")))
        .containsExactly(
            " 1.0 903C40 2.0 994064 3.0 F0431200F7 4.0 <gap: Pads, b: unplugged> 5.0 913C00"
                + " 6.0 <resumed: Pads, b> 7.0 C905");
  }

  @Test
  void aDeviceWithoutANameOfItsOwnIsNamedOnceInAGap() throws Exception {
    TakeLayout layout = TakeLayout.of(TakeType.SMF0);
    Path path = folder.resolve("take.mid.journal");
    try (JournalWriter journal = Journals.create(path, Journals.header(layout, "midi0"))) {
      journal.gap(0, SECOND, "midi0: unplugged");
      journal.end(2 * SECOND);
    }
    Path file = folder.resolve("take.mid");
    TakeExport.write(Journal.read(path), file);
    assertThat(tracks(file)).containsExactly(" 1.0 <gap: midi0: unplugged>");
  }

  @Test
  void format1HasATrackForEachSource() throws Exception {
    Path file = export(smf1(false), "take.mid");
    assertThat(tracks(file))
        .containsExactly(
            " 3.0 <gap: Pads, b: unplugged> 5.0 <resumed: Pads, b>",
            "Keys 0.0 903C40 2.0 F0431200F7 4.0 913C00",
            "Pads, b 1.0 994064 6.0 C905");
    assertThat(MidiFile.read(file, Leniency.STRICT).portCount()).isEqualTo(2);
  }

  @Test
  void splitChannelsHaveATrackEachAndSystemMessagesOne() throws Exception {
    assertThat(tracks(export(smf1(true), "take.mid")))
        .containsExactly(
            " 3.0 <gap: Pads, b: unplugged> 5.0 <resumed: Pads, b>",
            "Keys channel 1 0.0 903C40",
            "Keys channel 2 4.0 913C00",
            "Keys system 2.0 F0431200F7",
            "Pads, b channel 10 1.0 994064 6.0 C905");
  }

  @Test
  void tempoTimeSignatureAndSmpteAreInTheFile() throws Exception {
    EventCursor events = MidiFile.read(export(smf1(false), "a.mid"), Leniency.STRICT).events();
    assertThat(events.next()).isTrue();
    assertThat(events.tempoMicros()).isEqualTo(400_000);
    assertThat(events.next()).isTrue();
    assertThat(events.metaType()).isEqualTo(MetaType.TIME_SIGNATURE);
    byte[] signature = new byte[4];
    events.copyData(signature, 0);
    assertThat(signature).containsExactly(3, 3, 12, 8);
    Division frames = new Division((256 - 25 << 8) + 40);
    TakeLayout smpte =
        new TakeLayout(TakeType.SMF0, frames, 500_000, TimeSignature.COMMON, false, false, false);
    MidiFile song = MidiFile.read(export(smpte, "b.mid"), Leniency.STRICT);
    assertThat(song.division()).isEqualTo(frames);
    assertThat(song.duration100ns()).isEqualTo(7 * SECOND);
  }

  @Test
  void csvHasALineForEachMessageAndGap() throws Exception {
    assertThat(export(TakeLayout.of(TakeType.CSV), "take.csv"))
        .hasContent(
            """
            seconds,source,kind,data\r
            1.0000000,Keys,message,90 3C 40\r
            2.0000000,"Pads, b",message,99 40 64\r
            3.0000000,Keys,message,F0 43 12 00 F7\r
            4.0000000,"Pads, b",gap,unplugged\r
            5.0000000,Keys,message,91 3C 00\r
            6.0000000,"Pads, b",resumed,\r
            7.0000000,"Pads, b",message,C9 05\r
            """);
  }

  @Test
  void jsonLinesStartWithTheTake() throws Exception {
    assertThat(Files.readAllLines(export(TakeLayout.of(TakeType.JSONL), "take.jsonl")))
        .startsWith(
            "{\"started\":\"2023-11-14T22:13:20Z\",\"sources\":[\"Keys\",\"Pads, b\"]}",
            "{\"time100ns\":10000000,\"source\":\"Keys\",\"bytes\":\"903C40\"}")
        .contains("{\"time100ns\":40000000,\"source\":\"Pads, b\",\"gap\":\"unplugged\"}")
        .hasSize(8);
  }

  @Test
  void rawHasTheBytesAndTheirTimesBeside() throws Exception {
    Path file = export(TakeLayout.of(TakeType.RAW), "take.raw");
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
        .isEqualTo("903c40994064f0431200f7913c00c905");
    byte[] times = Files.readAllBytes(folder.resolve("take.raw.times"));
    assertThat(times).hasSize(5 * 14);
    assertThat(HexFormat.of().formatHex(times, 14, 28)).isEqualTo("0000000001312d00000000030001");
  }

  @Test
  void aFileThatCannotBeMadeLeavesNothingBehind() throws Exception {
    Path path = folder.resolve("take.mid.journal");
    Journals.create(path, Journals.header("a")).close();
    Path occupied = Files.createDirectory(folder.resolve("take.mid"));
    Files.createFile(occupied.resolve("inside"));
    assertThatThrownBy(() -> TakeExport.write(Journal.read(path), occupied))
        .isInstanceOf(IOException.class);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactlyInAnyOrder(path, occupied);
    }
  }
}
