package org.dmus.cli.bank;

import org.dmus.dls.DlsWarning;

/**
 * Where a bank departs from the standard.
 *
 * @param fault the kind, as {@link DlsWarning.Fault} names it
 * @param chunk id or list type of the chunk it lies in; empty when in none
 * @param offset where, bytes from the start of the file
 * @param detail the value found and what was made of it
 * @param cure what the maker of the bank can do
 */
public record Departure(String fault, String chunk, long offset, String detail, String cure) {

  static Departure of(DlsWarning warning) {
    return new Departure(
        warning.fault().name(),
        warning.chunk(),
        warning.offset(),
        PlainText.of(warning.detail()),
        Cure.of(warning.fault()));
  }
}
