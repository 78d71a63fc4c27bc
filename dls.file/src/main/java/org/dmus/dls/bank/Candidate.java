package org.dmus.dls.bank;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import org.dmus.dls.DlsFile;
import org.dmus.dls.DlsReadOptions;
import org.dmus.dls.DlsReader;

/** A bank that may turn out to be unreadable. */
interface Candidate {
  String name();

  String location();

  BankOrigin origin();

  long sizeBytes() throws IOException;

  /** {@return what stays equal as long as a reading would read the same; empty = unknown} */
  Optional<Object> state();

  DlsFile read(DlsReadOptions options) throws IOException;

  /** What a file system tells of a version of a file. */
  record FileState(Optional<Object> fileKey, long sizeBytes, FileTime modified) {}

  /** A bank in a file. */
  record InFile(Path path, BankOrigin origin) implements Candidate {
    @Override
    public String name() {
      return String.valueOf(path.getFileName());
    }

    @Override
    public String location() {
      return path.toString();
    }

    @Override
    public long sizeBytes() throws IOException {
      return Files.size(path);
    }

    @Override
    public Optional<Object> state() {
      try {
        BasicFileAttributes a = Files.readAttributes(path, BasicFileAttributes.class);
        return Optional.of(
            new FileState(Optional.ofNullable(a.fileKey()), a.size(), a.lastModifiedTime()));
      } catch (IOException unreadable) {
        return Optional.empty(); // a reading says why
      }
    }

    @Override
    public DlsFile read(DlsReadOptions options) throws IOException {
      return DlsReader.read(path, options);
    }
  }

  /** A bank that comes with a bundle. */
  record InBundle(BuiltInBank bank) implements Candidate {
    @Override
    public String name() {
      return bank.name();
    }

    @Override
    public String location() {
      return "built-in:" + bank.name();
    }

    @Override
    public BankOrigin origin() {
      return BankOrigin.BUILT_IN;
    }

    @Override
    public long sizeBytes() throws IOException {
      return bank.open().remaining();
    }

    @Override
    public Optional<Object> state() {
      return Optional.of(bank);
    }

    @Override
    public DlsFile read(DlsReadOptions options) throws IOException {
      ByteBuffer file = bank.open();
      return DlsReader.read(file, location(), options);
    }
  }
}
