package io.tallawah.exports;

import io.tallawah.exports.internal.TableFiles;
import io.tallawah.identity.Memberships;
import io.tallawah.identity.Provisioning;
import io.tallawah.identity.TestPeople;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.tenancy.CurrentTenant;
import io.tallawah.testing.InTenant;
import io.tallawah.testing.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What tests of exports do, in tenants of their own. */
@Component
public class ExportRoom {

  private final Provisioning provisioning;
  private final Exports exports;
  private final TableFiles files;
  private final JobLoop loop;
  private final CurrentTenant currentTenant;
  private final Memberships memberships;

  ExportRoom(
      Provisioning provisioning,
      Exports exports,
      TableFiles files,
      JobLoop loop,
      CurrentTenant currentTenant,
      Memberships memberships) {
    this.provisioning = provisioning;
    this.exports = exports;
    this.files = files;
    this.loop = loop;
    this.currentTenant = currentTenant;
    this.memberships = memberships;
  }

  TestPeople tenant() {
    return new TestPeople(provisioning);
  }

  /** Asks as the person of a role. */
  Export ask(TestPeople people, String role, ExportFormat format, Map<String, String> query) {
    return as(
        people, role, () -> exports.ask(new ExportRequest(format, ProbeTable.KIND, query, true)));
  }

  /** Asks as a viewer and lets it be made. */
  Export made(TestPeople people, ExportFormat format, Map<String, String> query) {
    UUID id = ask(people, "viewer", format, query).id();
    loop.turn();
    return look(people, id);
  }

  Export look(TestPeople people, UUID id) {
    return as(people, "viewer", () -> exports.find(id).orElseThrow());
  }

  /** Calls as the person of a role in their tenant. */
  <T> T as(TestPeople people, String role, Callable<T> act) {
    return InTenant.callAs(currentTenant, people, role, act);
  }

  /** Lets a change to somebody's roles be seen at once. */
  void forget(TestPeople people, String role) {
    memberships.forget(people.person(role));
  }

  Path file(TestPeople people, UUID id) {
    return files.file(people.tenant(), id);
  }

  void set(UUID id, String what) {
    JdbcClient.create(TestDatabase.shared().superuser())
        .sql("update app.job set " + what + " where id = ?")
        .param(id)
        .update();
  }
}
