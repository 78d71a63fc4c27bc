package org.dmus.miniport.synth.engine;

import java.util.function.BiFunction;

/** Which address means what; channel 1 and its drum map where there is a choice. */
enum Maker {
  GS((p, bytes) -> p.gs(0, bytes)) {
    @Override
    int[] part(int parameter) {
      return new int[] {0x40, 0x11, parameter};
    }
  },
  XG((p, bytes) -> p.xg(0, bytes)) {
    @Override
    int[] part(int parameter) {
      return new int[] {0x08, 0, parameter};
    }
  };

  private final BiFunction<Performance, int[], Performance> send;

  Maker(BiFunction<Performance, int[], Performance> send) {
    this.send = send;
  }

  abstract int[] part(int parameter);

  Performance set(Performance p, int gsParameter, int xgParameter, int... data) {
    int[] address = part(this == GS ? gsParameter : xgParameter);
    return send(p, address, data);
  }

  /** Sets where a controller acts: 40 2n of GS, the same block of XG. */
  Performance route(Performance p, int gsParameter, int xgParameter, int... data) {
    return this == GS
        ? send(p, new int[] {0x40, 0x21, gsParameter}, data)
        : set(p, 0, xgParameter, data);
  }

  Performance send(Performance p, int[] address, int... data) {
    int[] all = new int[address.length + data.length];
    System.arraycopy(address, 0, all, 0, address.length);
    System.arraycopy(data, 0, all, address.length, data.length);
    return send.apply(p, all);
  }
}
