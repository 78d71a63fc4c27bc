package org.dmus.dls;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;

/**
 * Ids of what was made here (DLS 2.2 §1.10: other content, another id): the same content always has
 * the same.
 */
final class ContentId {
  private ContentId() {}

  /** Returns a collection whose id is made of what a file of it would have. */
  static DlsCollection given(DlsCollection collection) {
    DlsCollection bare =
        new DlsCollection(
            collection.instruments().stream().map(ContentId::bare).toList(),
            collection.waves(),
            collection.info(),
            Optional.empty(),
            collection.version(),
            collection.dialect(),
            collection.carried());
    return new DlsCollection(
        bare.instruments(),
        bare.waves(),
        bare.info(),
        Optional.of(UUID.nameUUIDFromBytes(digest(bare))),
        bare.version(),
        bare.dialect(),
        bare.carried());
  }

  private static DlsInstrument bare(DlsInstrument i) {
    return new DlsInstrument(
        i.patch(), i.regions(), i.articulation(), i.info(), Optional.empty(), i.carried());
  }

  private static byte[] digest(DlsCollection collection) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      DlsWriter.write(collection, new DigestOutputStream(OutputStream.nullOutputStream(), sha256));
      return sha256.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
