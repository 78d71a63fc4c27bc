package org.dmus.port.bytecode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The methods of all classes that were compiled with a given one. */
final class Bytecode {
  private final Map<MethodCode.Id, MethodCode> methods = new HashMap<>();
  private final Map<String, List<String>> subtypes = new HashMap<>();
  private final Map<String, List<String>> supertypes = new HashMap<>();

  /** Reads the folder that a class comes from. */
  static Bytecode besides(Class<?> type) {
    Bytecode bytecode = new Bytecode();
    try {
      Path folder = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(f -> f.toString().endsWith(".class")).forEach(bytecode::read);
      }
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
    return bytecode;
  }

  private void read(Path file) {
    try {
      new ClassReader(Files.readAllBytes(file)).accept(new ClassCollector(), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  /** Returns every method. */
  Stream<MethodCode> methods() {
    return methods.values().stream();
  }

  /** Returns the methods of a class by name. */
  List<MethodCode> find(String owner, String name) {
    return methods().filter(m -> m.id.owner().equals(owner) && m.id.name().equals(name)).toList();
  }

  /** Returns the methods that a call may reach: as declared or inherited, and as overridden. */
  List<MethodCode> targets(MethodCode.Id call) {
    List<MethodCode> found = new ArrayList<>();
    addInherited(call, call.owner(), found);
    if (!call.name().equals("<init>")) {
      addOverridden(call, call.owner(), found);
    }
    return found;
  }

  private void addInherited(MethodCode.Id call, String owner, List<MethodCode> found) {
    MethodCode method = methods.get(new MethodCode.Id(owner, call.name(), call.descriptor()));
    if (method != null) {
      found.add(method);
    } else {
      supertypes.getOrDefault(owner, List.of()).forEach(s -> addInherited(call, s, found));
    }
  }

  private void addOverridden(MethodCode.Id call, String owner, List<MethodCode> found) {
    for (String subtype : subtypes.getOrDefault(owner, List.of())) {
      MethodCode method = methods.get(new MethodCode.Id(subtype, call.name(), call.descriptor()));
      if (method != null) {
        found.add(method);
      }
      addOverridden(call, subtype, found);
    }
  }

  private final class ClassCollector extends ClassVisitor {
    private String owner;

    ClassCollector() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visit(
        int version, int access, String name, String sig, String parent, String[] interfaces) {
      owner = name;
      List<String> above = new ArrayList<>(List.of(interfaces));
      above.add(parent);
      supertypes.put(name, above);
      above.forEach(s -> subtypes.computeIfAbsent(s, k -> new ArrayList<>()).add(name));
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String descriptor, String sig, String[] exceptions) {
      MethodCode method = new MethodCode(new MethodCode.Id(owner, name, descriptor));
      methods.put(method.id, method);
      if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
        method.costs.add("is synchronized");
      }
      return new CodeCollector(method);
    }
  }

  private static final class CodeCollector extends MethodVisitor {
    private final MethodCode method;

    CodeCollector(MethodCode method) {
      super(Opcodes.ASM9);
      this.method = method;
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      method.calls.add(new MethodCode.Id(owner, name, descriptor));
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      method.costs.add("makes a lambda or joins strings");
      for (Object argument : arguments) {
        if (argument instanceof Handle body) {
          method.calls.add(new MethodCode.Id(body.getOwner(), body.getName(), body.getDesc()));
        }
      }
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
      if (opcode == Opcodes.NEW || opcode == Opcodes.ANEWARRAY) {
        method.costs.add("makes a " + type);
      }
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
      if (opcode == Opcodes.NEWARRAY) {
        method.costs.add("makes an array");
      }
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
      method.costs.add("makes an array");
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.MONITORENTER) {
        method.costs.add("takes a monitor");
      } else if (opcode == Opcodes.ATHROW) {
        method.costs.add("throws");
      }
    }
  }
}
