package io.tallawah.identity;

import java.util.concurrent.Callable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Lets a command or a job act, in the name of no person, for the length of one action. Which tenant
 * it acts for is bound separately.
 */
@Component
public class SystemIdentity {

  /** Runs an action as a task of this name. */
  public void runAs(String task, Runnable action) {
    SecurityContext before = SecurityContextHolder.getContext();
    try {
      SecurityContextHolder.setContext(contextOf(task));
      action.run();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  /** Calls an action as a task of this name. */
  public <T> T callAs(String task, Callable<T> action) throws Exception {
    SecurityContext before = SecurityContextHolder.getContext();
    try {
      SecurityContextHolder.setContext(contextOf(task));
      return action.call();
    } finally {
      SecurityContextHolder.setContext(before);
    }
  }

  private static SecurityContext contextOf(String task) {
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new SystemAuthentication(task));
    return context;
  }
}
