package org.dmus.wave.out;

/** What surrounds the samples in a file. */
interface Container {

  /** Stands for the data length of a stream that cannot be patched afterwards. */
  long UNKNOWN_LENGTH = -1;

  /**
   * {@return what precedes the samples; its length is the same for every {@code dataBytes} but
   * {@link #UNKNOWN_LENGTH}}
   *
   * @param dataBytes length of the samples, or {@link #UNKNOWN_LENGTH}
   */
  byte[] header(long dataBytes);

  /**
   * {@return how many zero bytes follow the samples}
   *
   * @param dataBytes length of the samples
   */
  int padding(long dataBytes);

  /** Samples only. */
  Container RAW =
      new Container() {
        @Override
        public byte[] header(long dataBytes) {
          return new byte[0];
        }

        @Override
        public int padding(long dataBytes) {
          return 0;
        }
      };

  /** Files of samples only. */
  Coding.Kind RAW_KIND = (format, out, isPatchable) -> new PcmCoding(RAW, format, out, isPatchable);
}
