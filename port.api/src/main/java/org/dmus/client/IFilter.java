package org.dmus.client;

import java.util.List;
import java.util.UUID;
import org.dmus.ks.FilterDescriptor;
import org.dmus.ks.KsDataFormat;
import org.dmus.ks.KsDataRange;
import org.dmus.ks.NtStatus;
import org.dmus.ks.PropertyRequest;
import org.dmus.ks.WaveFormat;
import org.dmus.mxf.IMasterClock;
import org.dmus.portcls.IPinCount;
import org.dmus.wave.WaveOutput;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A subdevice as its clients see it: a filter with pins. Safe from any thread; methods may block on
 * the miniport.
 *
 * <p>A service for every live subdevice, with the properties of {@link
 * org.dmus.portcls.SubdeviceProperties}. The object outlives its miniport: while that is away, pins
 * stay open and are <em>detached</em>; when it comes back they are attached to it in the state they
 * were in.
 */
@ProviderType
public interface IFilter {

  /** {@return the name of the subdevice} */
  String name();

  /** {@return the stable id of the subdevice} */
  String id();

  /** {@return the class id of the miniport} */
  UUID classId();

  /** {@return whether the miniport is there} */
  boolean isLive();

  /**
   * {@return what the miniport says it is; of the last one, without its property tables, when it is
   * away}
   *
   * @throws org.dmus.ks.NtStatusException DEVICE_REMOVED when there never was one
   */
  FilterDescriptor description();

  /** {@return the clock that presentation times of this filter refer to} */
  IMasterClock masterClock();

  /**
   * Opens a music pin, in STOP.
   *
   * @param pinId pin, 0..n-1; see {@link FilterDescriptor#findPin}
   * @param format {@link KsDataFormat#DIRECTMUSIC} or {@link KsDataFormat#MIDI}
   * @return the pin, owned by the caller
   * @throws org.dmus.ks.NtStatusException NO_MATCH when the pin does not take the format,
   *     INVALID_DEVICE_REQUEST when too many instances are open, or what the miniport says
   */
  IPin openPin(int pinId, KsDataFormat format);

  /**
   * Opens the wave pin of a software synthesizer, in STOP: in RUN the port's wave sink pulls audio
   * and writes it to an output. It carries what the next music pin plays, or the last one that has
   * no wave pin yet.
   *
   * @param pinId pin, 0..n-1
   * @param format rate and channels; the encoding is the output's business
   * @param output where audio goes; stays owned by the caller, who closes it after the pin
   * @return the pin, owned by the caller
   * @throws org.dmus.ks.NtStatusException as {@link #openPin}
   */
  IPin openWavePin(int pinId, WaveFormat format, WaveOutput output);

  /**
   * Finds the format that a pin and a client agree on (KSPROPERTY_PIN_DATAINTERSECTION): the
   * miniport's choice, or the port's where the miniport leaves it to it. [control]
   *
   * @param pinId pin, 0..n-1
   * @param clientRange what the client wants
   * @return the format; for audio the highest rate, width and number of channels
   * @throws org.dmus.ks.NtStatusException NO_MATCH when nothing fits both
   */
  KsDataFormat dataRangeIntersection(int pinId, KsDataRange clientRange);

  /**
   * Returns how often a pin is open and may be (KSPROPERTY_PIN_CINSTANCES): what the description
   * says, edited by a miniport that is an {@link IPinCount}. [control]
   *
   * @param pinId pin, 0..n-1
   */
  IPinCount.Counts pinCounts(int pinId);

  /** Silences every open render pin; see {@link IPin#panic}. [control] */
  void panic();

  /**
   * Lets somebody hear what every music pin delivers from now on, also those that are opened later;
   * as {@link IPin#addTap}. [control]
   *
   * @param tap hears it on the engine of the port; by one pin at a time
   */
  void addTap(PinTap tap);

  /**
   * Undoes {@link #addTap}: when this returns, the tap is not being called and never will be.
   * Harmless when it was not added. [control]
   *
   * @param tap what was added
   */
  void removeTap(PinTap tap);

  /** {@return the open pins, oldest first} */
  List<IPin> openPins();

  /**
   * Sends a property request to the filter, or to one of its nodes.
   *
   * @param request the request
   * @return the status; PENDING when {@link PropertyRequest#completion} tells the final one
   */
  NtStatus property(PropertyRequest request);
}
