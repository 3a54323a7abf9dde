package io.tallawah;

import io.tallawah.shared.Command;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.filter.AssignableTypeFilter;

/**
 * The commands that exist, without starting anything: classes that are a {@link Command} and carry
 * picocli's annotation with name and description.
 */
final class CommandNames {

  private static final String PICOCLI = "picocli.CommandLine$Command";

  private CommandNames() {}

  /** Name and one line of help. */
  static Map<String, String> find() {
    ClassPathScanningCandidateComponentProvider scanner =
        new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(Command.class));
    Map<String, String> commands = new TreeMap<>();
    commands.put("serve", "starts the web server (also without a command)");
    for (BeanDefinition candidate : scanner.findCandidateComponents("io.tallawah")) {
      AnnotationMetadata metadata = ((AnnotatedBeanDefinition) candidate).getMetadata();
      Map<String, Object> picocli = metadata.getAnnotationAttributes(PICOCLI);
      if (picocli != null) {
        commands.put(
            (String) picocli.get("name"), String.join(" ", (String[]) picocli.get("description")));
      }
    }
    return commands;
  }
}
