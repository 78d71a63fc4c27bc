package org.dmus.shell.gogo;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.dmus.shell.bank.BankCommands;
import org.dmus.shell.deploy.DeployCommands;
import org.dmus.shell.deploy.DoctorCommands;
import org.dmus.shell.deploy.QuarantineCommands;
import org.dmus.shell.log.LogCommands;
import org.dmus.shell.monitor.MonitorCommands;
import org.dmus.shell.pin.PinCommands;
import org.dmus.shell.setting.SettingCommands;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two methods that take the same words Gogo calls any, another one in another JVM. */
class OverloadsTest {
  private static final Class<?> OPTION = org.apache.felix.service.command.Parameter.class;

  @ParameterizedTest
  @ValueSource(
      classes = {
        BankCommands.class,
        CaptureCommands.class,
        ControlCommands.class,
        DeployCommands.class,
        DeviceCommands.class,
        DoctorCommands.class,
        GraphCommands.class,
        InspectionCommands.class,
        LogCommands.class,
        MonitorCommands.class,
        PinCommands.class,
        PlayCommands.class,
        PortCommands.class,
        QuarantineCommands.class,
        RenderCommands.class,
        SettingCommands.class
      })
  void noTwoMethodsOfACommandTakeTheSameWords(Class<?> commands) {
    List<String> shapes =
        Stream.of(commands.getDeclaredMethods())
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .filter(method -> method.isAnnotationPresent(Descriptor.class))
            .map(OverloadsTest::shape)
            .toList();
    assertThat(shapes).isNotEmpty().doesNotHaveDuplicates();
  }

  private static String shape(Method method) {
    return method.getName()
        + Stream.of(method.getParameters())
            .filter(each -> each.getType() != CommandSession.class)
            .filter(each -> Arrays.stream(each.getAnnotations()).noneMatch(OPTION::isInstance))
            .map(Parameter::getType)
            .map(Class::getSimpleName)
            .toList();
  }
}
