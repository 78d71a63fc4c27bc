package org.dmus.port.bytecode;

import java.util.ArrayList;
import java.util.List;

/** What the instructions of a method do, as far as the rules of the data path care. */
final class MethodCode {
  /** A method that is called, or one that was found. */
  record Id(String owner, String name, String descriptor) {
    @Override
    public String toString() {
      return owner.substring(owner.lastIndexOf('/') + 1) + "." + name;
    }
  }

  final Id id;
  final List<Id> calls = new ArrayList<>();

  /** Instructions that allocate, lock or throw, in words. */
  final List<String> costs = new ArrayList<>();

  MethodCode(Id id) {
    this.id = id;
  }
}
