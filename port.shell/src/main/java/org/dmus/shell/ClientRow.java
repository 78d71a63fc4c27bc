package org.dmus.shell;

/**
 * What went through a client of a render pin.
 *
 * @param port name of the subdevice
 * @param instance number of the pin, unique in the port
 * @param id number of the client on its pin; 0 = the pin's own
 * @param name readable name
 * @param written events taken
 * @param delivered events handed to the stream
 * @param queued events on their way
 * @param flushed events discarded by STOP, cancel, flush, panic or close
 * @param lost events discarded for any other cause; see {@link ClientLosses}
 * @param late events delivered after their time
 * @param sounding notes that sound now
 */
public record ClientRow(
    String port,
    long instance,
    long id,
    String name,
    long written,
    long delivered,
    long queued,
    long flushed,
    long lost,
    long late,
    int sounding) {}
