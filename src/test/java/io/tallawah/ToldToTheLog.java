package io.tallawah;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.tallawah.identity.RequiresPermission;
import io.tallawah.shared.AuditEvent;
import io.tallawah.shared.Permission;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * That a service's method that writes makes an event for the audit log. A method is taken to write
 * when it leads to an update of the database, or needs more than a permission to look, unless its
 * transaction only reads.
 */
final class ToldToTheLog extends ArchCondition<JavaClass> {

  private static final Set<String> TO_LOOK =
      Set.of(
          Permission.VIEW_INSIGHTS,
          Permission.VIEW_DATA,
          Permission.VIEW_AUDIT,
          Permission.PLATFORM_AUDIT);

  /** They only look, by a permission that is for more. */
  private static final List<String> LOOK =
      List.of(
          "AuditVerification.verify",
          "Credentials.list",
          "Credentials.platforms",
          "DomainClaims.all",
          "Exports.kinds",
          "Invitations.all",
          "Invitations.find",
          "Operators.count",
          "Operators.find",
          "Operators.page",
          "Operators.tenants",
          "SignOnServices.answerAddress",
          "SignOnServices.check",
          "SignOnServices.joiningRoles",
          "Support.roles",
          "TenantDeletions.list",
          "TenantDeletions.of",
          "TenantExports.list",
          "TenantExports.listOf");

  /** People's own, and nobody else's matter; what comes of it is told when it counts. */
  private static final List<String> OWN =
      List.of(
          "Notices.seen",
          "OwnAccount.beginFactor",
          "PasswordResets.ask",
          "Preferences.save",
          "RefreshTokens.issue",
          "Sessions.end",
          "Sessions.enter",
          "Sessions.open");

  /**
   * Of the machine: commands and tasks that tell for themselves, or keep a history of their own.
   */
  private static final List<String> MACHINE =
      List.of(
          "AuditChains.close",
          "Envelope.seal",
          "Ingestion.land",
          "Jobs.cancel",
          "Jobs.forget",
          "Macs.afterSingletonsInstantiated",
          "Macs.hmac",
          "Provisioning.changePassword",
          "Provisioning.endOperator",
          "Provisioning.member",
          "Provisioning.operator",
          "Provisioning.tenant",
          "Warehouse.recover",
          "Warehouse.transform");

  private final Set<String> untold =
      Stream.of(LOOK, OWN, MACHINE).flatMap(List::stream).collect(Collectors.toSet());
  private final Set<String> found = new HashSet<>();

  ToldToTheLog() {
    super("tell the audit log of what they write");
  }

  @Override
  public void check(JavaClass service, ConditionEvents events) {
    service.getMethods().stream()
        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(ToldToTheLog::writes)
        .filter(method -> !leadsTo(method, ToldToTheLog::makesAnEntry))
        .forEach(method -> judge(method, events));
  }

  @Override
  public void finish(ConditionEvents events) {
    untold.stream()
        .filter(name -> !found.contains(name))
        .forEach(name ->
            events.add(
                SimpleConditionEvent.violated(
                    name, name + " is an exception that is none: take it out")));
  }

  private void judge(JavaMethod method, ConditionEvents events) {
    String name = method.getOwner().getSimpleName() + "." + method.getName();
    found.add(name);
    if (!untold.contains(name)) {
      events.add(
          SimpleConditionEvent.violated(
              method, method.getFullName() + " writes and tells the audit log nothing"));
    }
  }

  private static boolean writes(JavaMethod method) {
    boolean reads =
        method
            .tryGetAnnotationOfType(Transactional.class)
            .map(Transactional::readOnly)
            .orElse(false);
    return !reads
        && (needed(method).filter(permission -> !TO_LOOK.contains(permission)).isPresent()
            || leadsTo(method, ToldToTheLog::updates));
  }

  private static Optional<String> needed(JavaMethod method) {
    return method
        .tryGetAnnotationOfType(RequiresPermission.class)
        .or(() -> method.getOwner().tryGetAnnotationOfType(RequiresPermission.class))
        .map(RequiresPermission::value);
  }

  /** OwnRows alone sets nothing but the transaction's variable. */
  private static boolean updates(JavaCodeUnit code) {
    return !code.getOwner().getSimpleName().equals("OwnRows")
        && code.getMethodCallsFromSelf().stream()
            .anyMatch(call ->
                call.getTarget().getOwner().isEquivalentTo(JdbcClient.StatementSpec.class)
                    && call.getTarget().getName().equals("update"));
  }

  private static boolean makesAnEntry(JavaCodeUnit code) {
    return code.getMethodCallsFromSelf().stream()
        .anyMatch(call -> call.getTarget().getOwner().isEquivalentTo(AuditEvent.class));
  }

  private static boolean leadsTo(JavaCodeUnit from, Predicate<JavaCodeUnit> what) {
    Set<JavaCodeUnit> seen = new HashSet<>(Set.of(from));
    Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      JavaCodeUnit code = open.remove();
      if (what.test(code)) {
        return true;
      }
      Reached.by(code).filter(seen::add).forEach(open::add);
    }
    return false;
  }
}
