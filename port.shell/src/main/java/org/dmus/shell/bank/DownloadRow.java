package org.dmus.shell.bank;

/**
 * Instruments that the console downloaded to a pin.
 *
 * @param port name of the port
 * @param instance number of the pin, unique in the port
 * @param bank the file they are from
 * @param instruments number of instruments
 * @param waves number of waves
 * @param bytes length of what was downloaded
 * @param state {@code loaded}, {@code unloaded}, or {@code ends with its notes}
 */
public record DownloadRow(
    String port,
    long instance,
    String bank,
    int instruments,
    int waves,
    long bytes,
    String state) {}
