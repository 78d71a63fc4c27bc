/**
 * The UART miniport: MIDI bytes, when they are due, to a device path or to an MPU-401.
 *
 * <p>{@link org.dmus.miniport.uart.UartMiniport} is what the port finds; each of its render streams
 * hands bytes to a {@code Transmitter}. Below is one of two devices: {@code LinkDevice}, a path
 * with a thread that writes at the pace of the line ({@code Line}), or {@code RegisterDevice}, an
 * MPU-401 on a register bus (package {@code mpu}), which also captures. See decision 82.
 */
package org.dmus.miniport.uart;
