/** The contract of an MPU-401's driver catches every bug that is seeded into ours. */
package org.dmus.tck.mpu;
