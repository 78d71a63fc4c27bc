package org.dmus.client.lasting.internal;

/** What goes through a pin. */
enum PinKind {
  RENDER,
  CAPTURE,
  WAVE
}
