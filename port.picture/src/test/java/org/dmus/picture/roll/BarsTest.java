package org.dmus.picture.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dmus.picture.Songs;
import org.dmus.picture.TimeSpan;
import org.junit.jupiter.api.Test;

class BarsTest {
  @Test
  void barsFollowTempoAndMetre() {
    List<Bars.Beat> bars =
        Bars.of(Songs.scale()).beats().stream().filter(beat -> beat.bar() > 0).toList();
    double[] expected = {0, 2, 4, 7};
    for (int i = 0; i < expected.length; i++) {
      assertThat(bars.get(i).bar()).isEqualTo(i + 1);
      assertThat(bars.get(i).seconds()).isCloseTo(expected[i], within(1e-6));
    }
  }

  @Test
  void whatHoldsAtTheStartOfAPartIsSaid() {
    List<Bars.Mark> marks = Bars.of(Songs.scale()).marks();
    assertThat(MarkRow.of(marks, TimeSpan.ALL))
        .extracting(Bars.Mark::text)
        .containsExactly("4/4  120 bpm", "60 bpm  3/4");
    assertThat(MarkRow.of(marks, new TimeSpan(5, 6)))
        .containsExactly(new Bars.Mark(5, "3/4  60 bpm"));
  }

  @Test
  void aSongInSmpteTimeHasNoBars() {
    assertThat(Bars.of(new Songs(0xE728).note(0, 0, 60, 100, 1_000).song()).beats()).isEmpty();
  }

  @Test
  void aNoteThatIsNeverEndedLastsToTheEndOfTheSong() {
    SongNotes notes =
        SongNotes.of(
            new Songs().after(0, 0x90, 60, 100).note(480, 1, 70, 90, 480).song(), TimeSpan.ALL);
    assertThat(notes.notes())
        .containsExactlyInAnyOrder(new Note(0, 60, 100, 0, 1), new Note(1, 70, 90, 0.5, 1));
  }

  @Test
  void equalNotesEndInTheOrderTheyBegan() {
    Songs song =
        new Songs()
            .after(0, 0x90, 60, 100)
            .after(480, 0x90, 60, 50)
            .after(480, 0x90, 60, 0)
            .after(960, 0x80, 60, 0);
    assertThat(SongNotes.of(song.song(), TimeSpan.ALL).notes())
        .containsExactly(new Note(0, 60, 100, 0, 1), new Note(0, 60, 50, 0.5, 2));
  }
}
