package org.dmus.tck.coverage;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * A class of the API, or a method or constant of one.
 *
 * @param type its class
 * @param member name of the method or constant; empty = the class itself
 */
record JavaElement(Class<?> type, String member) {
  private static final String ROOT = "org.dmus.";

  /**
   * Looks an element up.
   *
   * @param name as in the tables: {@code mxf.IMXF}, {@code mxf.IMXF#putMessage}
   * @return empty when there is no such class, or no such member in it
   */
  static Optional<JavaElement> find(String name) {
    String[] parts = name.split("#", 2);
    try {
      Class<?> type = Class.forName(ROOT + parts[0], false, JavaElement.class.getClassLoader());
      JavaElement element = new JavaElement(type, parts.length == 1 ? "" : parts[1]);
      return element.exists() ? Optional.of(element) : Optional.empty();
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  private boolean exists() {
    return member.isEmpty()
        || Arrays.stream(type.getMethods()).map(Method::getName).anyMatch(member::equals)
        || Arrays.stream(type.getFields()).map(Field::getName).anyMatch(member::equals);
  }

  /** Returns {@code IMXF.putMessage}, or {@code KsDataRange.Music}. */
  String shortName() {
    String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    return member.isEmpty() ? name : name + "." + member;
  }

  /** Returns the path of the source file in its module's {@code src/main/java}. */
  String sourceFile() {
    Class<?> top = type;
    while (top.getEnclosingClass() != null) {
      top = top.getEnclosingClass();
    }
    return top.getName().replace('.', '/') + ".java";
  }

  /**
   * Returns whether a constant has a value.
   *
   * @param text an id, or a number: decimal or with {@code 0x}
   */
  boolean hasValue(String text) {
    Object value = constant();
    return value instanceof UUID id
        ? id.equals(UUID.fromString(text))
        : value instanceof Integer number
            ? number == (int) unsigned(text)
            : (long) value == unsigned(text);
  }

  private static long unsigned(String text) {
    return text.startsWith("0x")
        ? Long.parseUnsignedLong(text.substring(2), 16)
        : Long.parseLong(text);
  }

  /** Returns an id, an int or a long: of an enum's constant its number in the headers. */
  private Object constant() {
    try {
      Field field = type.getField(member);
      if (!Modifier.isStatic(field.getModifiers())) {
        throw new IllegalArgumentException(this + " is no constant");
      }
      Object value = field.get(null);
      return value instanceof Enum<?> e ? number(e) : value;
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException(this + " has no value", e);
    }
  }

  private static int number(Enum<?> constant) throws ReflectiveOperationException {
    for (String getter : new String[] {"value", "bit"}) {
      for (Method method : constant.getDeclaringClass().getMethods()) {
        if (method.getName().equals(getter) && method.getParameterCount() == 0) {
          return (int) method.invoke(constant);
        }
      }
    }
    return constant.ordinal();
  }
}
