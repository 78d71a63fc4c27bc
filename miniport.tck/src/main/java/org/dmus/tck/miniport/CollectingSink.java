package org.dmus.tck.miniport;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.dmus.ks.KsState;
import org.dmus.ks.NtStatus;
import org.dmus.mxf.DMusKernelEvent;
import org.dmus.mxf.IMXF;

/** What a capture stream is connected to: notes what comes, and gives it back. */
public final class CollectingSink implements IMXF {
  private final TestPool pool;
  private final List<Piece> pieces = new ArrayList<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final List<String> threads = new ArrayList<>();
  private int calls;

  /**
   * A piece of what was captured.
   *
   * @param call which call of {@code putMessage} brought it, from 1 on
   * @param bytes number of its bytes
   * @param flags its flags
   * @param channelGroup its group
   * @param presTime100ns its time, 100 ns
   */
  public record Piece(int call, int bytes, int flags, int channelGroup, long presTime100ns) {}

  /**
   * Creates a sink.
   *
   * @param pool where events go afterwards
   */
  public CollectingSink(TestPool pool) {
    this.pool = pool;
  }

  @Override
  public synchronized NtStatus putMessage(DMusKernelEvent chain) {
    calls++;
    threads.add(Thread.currentThread().getName());
    for (DMusKernelEvent e = chain; e != null; e = e.next()) {
      pieces.add(new Piece(calls, e.eventBytes(), e.flags(), e.channelGroup(), e.presTime100ns()));
      bytes.write(e.bytes(), 0, e.eventBytes());
    }
    return pool.putMessage(chain);
  }

  /** {@return every byte so far} */
  public synchronized byte[] bytes() {
    return bytes.toByteArray();
  }

  /** {@return every piece so far} */
  public synchronized List<Piece> pieces() {
    return List.copyOf(pieces);
  }

  /** {@return the names of the threads of every call so far} */
  public synchronized List<String> threads() {
    return List.copyOf(threads);
  }

  @Override
  public void setState(KsState state) {}

  @Override
  public void close() {}
}
