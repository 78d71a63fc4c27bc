package org.dmus.shell;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Answers what goes on inside the published ports now; a service. Safe from any thread. Looking
 * costs each pin one short moment with its engine, and nothing while nobody looks.
 *
 * <p>A port is named as {@link Inventory#info} says, with the same errors.
 */
@ProviderType
public interface Inspection {

  /** Returns the queue of every open music pin, by port, oldest pin first. */
  List<QueueRow> queues();

  /**
   * Returns the queues of a port and the events that are due next.
   *
   * @param port name of the port
   */
  QueueInfo queue(String port);

  /**
   * Returns the queue of a pin and the events that are due next.
   *
   * @param port name of the port
   * @param instance number of the open pin, unique in the port
   * @throws IllegalArgumentException when there is no such music pin; the message lists those there
   *     are
   */
  QueueInfo queue(String port, long instance);

  /** Returns the pool of every open pin, by port, oldest pin first. */
  List<PoolRow> pools();

  /**
   * Returns the pools of a port, and, when it traces them, who has their events.
   *
   * @param port name of the port
   */
  PoolInfo pool(String port);

  /** Returns the clients of every open render pin, by port, oldest pin and client first. */
  List<ClientRow> clients();

  /**
   * Returns the clients of a port, with what they lost by cause.
   *
   * @param port name of the port
   */
  ClientsInfo clients(String port);

  /** Returns how every open render pin keeps its time, by port, oldest pin first. */
  List<JitterRow> jitter();

  /**
   * Returns how the render pins of a port keep their time.
   *
   * @param port name of the port
   */
  List<JitterRow> jitter(String port);

  /** Returns the MIDI line below every open pin that has one, by port, oldest pin first. */
  List<LineRow> lines();

  /**
   * Returns the MIDI lines below the open pins of a port.
   *
   * @param port name of the port
   */
  List<LineRow> lines(String port);

  /** Returns the synthesizer below every open pin that has one, by port, oldest pin first. */
  List<VoicesRow> voices();

  /**
   * Returns the synthesizers below the open pins of a port.
   *
   * @param port name of the port
   */
  List<VoicesRow> voices(String port);
}
