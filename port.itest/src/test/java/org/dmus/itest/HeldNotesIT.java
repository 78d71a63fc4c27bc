package org.dmus.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.inject.Inject;
import org.dmus.client.DMusBuffer;
import org.dmus.client.IPin;
import org.dmus.client.ISubdevice;
import org.dmus.client.PinStatistics;
import org.dmus.client.PortSettings;
import org.dmus.client.SubdeviceConfiguration;
import org.dmus.client.SubdeviceFactory;
import org.dmus.itest.exam.PaxExamExtension;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsState;
import org.dmus.portcls.ClassIds;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * Notes are held while the bundle of their miniport is updated, restarted, or uninstalled and
 * installed: the device that it wrote to has the end of each when the bundle has stopped. {@code
 * -Ddmus.swaps.held=10000} for the published figure.
 */
@Tag(Measured.TAG)
@ExtendWith(PaxExamExtension.class)
public class HeldNotesIT {
  private static final String MINIPORT = "org.dmus.miniport.uart";
  private static final int SWAPS = Integer.getInteger("dmus.swaps.held", 30);
  private static final int DIRECTMUSIC_PIN = 1;
  private static final int NOTES = 12;
  private static final long LIMIT_NS = TimeUnit.SECONDS.toNanos(30);

  @Inject private BundleContext context;

  private final long seed = Long.getLong("dmus.swaps.seed", new Random().nextLong());
  private final Random random = new Random(seed);
  private final HeldNotes held = new HeldNotes();
  private Path device;

  @Test
  public void theEndOfEveryHeldNoteIsOnTheDeviceWhenItsMiniportHasStopped() throws Exception {
    device = Files.createTempFile("device", ".midi");
    SubdeviceConfiguration configuration =
        SubdeviceConfiguration.realtime("held", ClassIds.MINIPORT_DMUS_UART)
            .with("device", device.toString())
            .with("rate", "0")
            .with(PortSettings.STALE_MS, "0"); // however busy the machine is
    SynchronousBundleListener reader = this::readWhenStopped;
    SubdeviceFactory factory = new Registry(context).await(SubdeviceFactory.class, "");
    context.addBundleListener(reader);
    try (ISubdevice line = factory.create(configuration)) {
      IPin pin = line.filter().openPin(DIRECTMUSIC_PIN, KsDataFormat.DIRECTMUSIC);
      pin.setState(KsState.RUN);
      swapAgainAndAgain(pin);
      PinStatistics s = pin.statistics();
      assertThat(s.accounted()).isEqualTo(s.written());
    } finally {
      context.removeBundleListener(reader);
      Files.delete(device);
    }
    System.out.printf(
        "%,d swaps under held notes, seed %d: %,d notes begun, %,d still held at a stop%n",
        SWAPS, seed, held.begun(), held.hung());
  }

  private void swapAgainAndAgain(IPin pin) throws Exception {
    SwappableBundle bundle = new SwappableBundle(context, MINIPORT);
    SwappableBundle.Way[] ways = SwappableBundle.Way.values();
    for (int i = 1; i <= SWAPS; i++) {
      playNotes(pin);
      bundle.swap(ways[i % ways.length]);
      assertThat(held.stops()).as("stops seen").isEqualTo(i);
      assertThat(held.hung()).as("notes hang at swap %d, seed %d", i, seed).isZero();
      assertThat(held.begun()).as("notes begun at swap %d", i).isEqualTo((long) NOTES * i);
    }
  }

  /** Begins notes, under a pedal now and then, and ends some of them. */
  private void playNotes(IPin pin) {
    int firstKey = random.nextInt(64);
    ByteBuffer records = DMusBuffer.allocate(64 * DMusBuffer.recordBytes(3));
    if (random.nextBoolean()) {
      put(records, 0xB0, 64, 127);
    }
    for (int i = 0; i < NOTES; i++) {
      put(records, 0x90 | i, firstKey + i, 64);
      if (random.nextInt(4) == 0) {
        put(records, 0x80 | i, firstKey + i, 64);
      }
    }
    pin.write(records.flip(), pin.presentationTime());
    PinStatistics before = pin.statistics();
    awaitDelivered(pin, before.written() - before.lostDetached());
  }

  private static void put(ByteBuffer records, int status, int key, int velocity) {
    byte[] message = {(byte) status, (byte) key, (byte) velocity};
    DMusBuffer.put(records, 1, 0, message, 0, message.length);
  }

  private static void awaitDelivered(IPin pin, long count) {
    long deadline = System.nanoTime() + LIMIT_NS;
    while (pin.statistics().delivered() < count) {
      assertThat(System.nanoTime()).as("%s", pin.statistics()).isLessThan(deadline);
      LockSupport.parkNanos(100_000);
    }
  }

  /** The next generation finds the file empty: it would go on with it. */
  private void readWhenStopped(BundleEvent event) {
    if (event.getType() == BundleEvent.STOPPED
        && MINIPORT.equals(event.getBundle().getSymbolicName())) {
      try {
        held.generationEnded(Files.readAllBytes(device));
        Files.write(device, new byte[0]);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What the devices of all generations were told. */
  private static final class HeldNotes {
    private long begun;
    private long hung;
    private long stops;

    synchronized void generationEnded(byte[] midi) {
      boolean[] on = new boolean[16 << 7];
      int status = 0;
      for (int i = 0; i < midi.length; i += 2) {
        if (midi[i] < 0) {
          status = midi[i++] & 0xFF; // running status otherwise
        }
        int note = (status & 0x0F) << 7 | midi[i];
        boolean begins = (status & 0xF0) == 0x90 && midi[i + 1] != 0;
        if (begins) {
          begun++;
          on[note] = true;
        } else if ((status & 0xF0) <= 0x90) {
          on[note] = false;
        }
      }
      for (boolean each : on) {
        hung += each ? 1 : 0;
      }
      stops++;
    }

    synchronized long begun() {
      return begun;
    }

    synchronized long hung() {
      return hung;
    }

    synchronized long stops() {
      return stops;
    }
  }
}
