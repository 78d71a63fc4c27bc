/**
 * An MPU-401 behind two registers: {@code Mpu401} is the dialogue, {@link
 * org.dmus.miniport.uart.mpu.MpuHardware} adds the interrupt, the capture FIFO and the rules of
 * writing (mpu401-uart 4 to 6).
 */
package org.dmus.miniport.uart.mpu;
