package io.tallawah.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tallawah.identity.TestPeople;
import io.tallawah.jobs.Job;
import io.tallawah.jobs.TooManyJobsException;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.shared.Sentence;
import io.tallawah.testing.TallawahTest;
import io.tallawah.testing.TestDatabase;
import io.tallawah.testing.Trail;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Files from asking to expiring: who gets them, what stops them, what they survive. */
@TallawahTest
class ExportsTests {

  private static final List<Column> COLUMNS =
      List.of(new Column("Name", Column.Kind.TEXT), new Column("Spend", Column.Kind.MONEY));
  private static final List<List<Cell>> ROWS =
      List.of(
          List.of(Cell.text("a"), Cell.figure(new BigDecimal("1.50"))),
          List.of(Cell.text("b"), Cell.Blank.NOT_YET));

  @Autowired ExportRoom room;
  @Autowired Exports exports;
  @Autowired JobLoop loop;

  private TestPeople people;

  @BeforeEach
  void aTenant() {
    people = room.tenant();
  }

  @AfterEach
  void signOut() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aFileIsMadeAndFetchedAndBothAreOnRecord() throws Exception {
    Export export = room.made(people, ExportFormat.CSV, ProbeTable.offer(COLUMNS, ROWS));

    assertThat(export.state()).isEqualTo(Job.State.DONE);
    assertThat(export.rows()).isEqualTo(2);
    assertThat(Duration.between(export.finishedAt(), export.expiresAt()))
        .isEqualTo(Duration.ofDays(7));
    Exports.Content content = fetch("viewer", export.id());
    byte[] bytes = Files.readAllBytes(content.path());
    assertThat(content.file().bytes()).isEqualTo(bytes.length);
    assertThat(content.file().sha256())
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
    assertThat(
            JdbcClient.create(TestDatabase.shared().superuser())
                .sql(
                    "select action from app.audit_log where tenant_id = ? and action like 'export.%' order by id")
                .param(people.tenant().value())
                .query(String.class)
                .list())
        .containsExactly("export.asked", "export.made", "export.fetched");
  }

  @Test
  void aFileWithOtherRowsThanTheTableSaysIsNone() {
    Export export =
        room.made(people, ExportFormat.CSV, ProbeTable.offer(COLUMNS, 3, ROWS::forEach));

    assertThat(export.state()).isEqualTo(Job.State.FAILED);
    assertThat(export.problem())
        .satisfies(problem -> assertThat(problem.pattern()).isEqualTo("It failed. Id {0}"))
        .satisfies(problem -> assertThat(problem.english()).matches("It failed\\. Id \\w+"));
    assertThat(folder(export.id())).isEmpty();
  }

  @Test
  void whyOneFailedIsKeptWithWhatWasFound() {
    Export export =
        room.made(people, ExportFormat.PDF, ProbeTable.offer(COLUMNS, 50_001, row -> {}));

    assertThat(export.state()).isEqualTo(Job.State.FAILED);
    assertThat(export.problem())
        .isEqualTo(
            new Sentence(
                "{0} {1}",
                List.of(
                    Sentence.of("A PDF holds up to {0} rows, and these are {1}.", 50_000, 50_001),
                    Sentence.of(
                        "CSV and XLSX hold them all; or narrow the filters.", 50_000, 50_001))))
        .extracting(Sentence::english)
        .isEqualTo(
            "A PDF holds up to 50,000 rows, and these are 50,001."
                + " CSV and XLSX hold them all; or narrow the filters.");
  }

  @Test
  void oneThatFailedBeforeIsToldAsItWasWritten() {
    UUID id = room.ask(people, "viewer", ExportFormat.CSV, ProbeTable.offer(COLUMNS, ROWS)).id();
    room.set(id, "state = 'failed', finished_at = now(), problem = 'It failed. Id 7'");
    assertThat(room.look(people, id).problem()).isEqualTo(Sentence.of("It failed. Id 7"));
  }

  @Test
  void oneThatWaitsIsCancelledAtOnce() {
    UUID id = room.ask(people, "viewer", ExportFormat.CSV, ProbeTable.offer(COLUMNS, ROWS)).id();
    Trail trail = Trail.of(people.tenant());
    assertThat(remove("viewer", id)).isTrue();
    assertThat(trail.added()).containsExactly(Trail.Entry.of("export.cancelled", id));
    assertThat(room.look(people, id).state()).isEqualTo(Job.State.CANCELLED);
    loop.turn();
    assertThat(room.look(people, id).state()).isEqualTo(Job.State.CANCELLED);
    assertThat(remove("viewer", id)).isTrue();
    assertThat(trail.added()).containsExactly(Trail.Entry.of("export.removed", id));
    assertThat(list("viewer")).isEmpty();
  }

  @Test
  void oneThatIsBeingMadeStopsAmidItsRowsAndLeavesNoFile() {
    List<UUID> ids = new ArrayList<>();
    long endless = 10_000_000_000L;
    ids.add(
        room.ask(
                people,
                "viewer",
                ExportFormat.XLSX,
                ProbeTable.offer(
                    COLUMNS,
                    endless,
                    row -> {
                      JdbcClient.create(TestDatabase.shared().superuser())
                          .sql("update app.job set cancel_asked = true where id = ?")
                          .param(ids.getFirst())
                          .update();
                      for (long i = 0; i < endless; i++) {
                        row.accept(ROWS.getFirst());
                      }
                    }))
            .id());
    loop.turn();

    assertThat(room.look(people, ids.getFirst()).state()).isEqualTo(Job.State.CANCELLED);
    assertThat(folder(ids.getFirst())).isEmpty();
  }

  @Test
  void oneWhoseWorkerWasKilledIsMadeAgainFromItsBeginning() throws Exception {
    UUID id = room.ask(people, "viewer", ExportFormat.CSV, ProbeTable.offer(COLUMNS, ROWS)).id();
    Path left = room.file(people, id).resolveSibling(id + ".1.part");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "half a row");
    room.set(
        id,
        "state = 'running', attempts = 1, done = 1, lease_by = gen_random_uuid(), lease_until = now() - interval '1 second'");
    loop.turn();

    assertThat(room.look(people, id).state()).isEqualTo(Job.State.DONE);
    assertThat(folder(id)).containsExactly(room.file(people, id));
  }

  @Test
  void oneThatAnotherWorkerHasIsLeftToIt() {
    UUID id = room.ask(people, "viewer", ExportFormat.CSV, ProbeTable.offer(COLUMNS, ROWS)).id();
    room.set(
        id,
        "state = 'running', lease_by = gen_random_uuid(), lease_until = now() + interval '1 minute'");
    loop.turn();
    assertThat(room.look(people, id).state()).isEqualTo(Job.State.RUNNING);
  }

  @Test
  void oneThatCutsOffItsWorkerAgainAndAgainIsGivenUp() {
    UUID id = room.ask(people, "viewer", ExportFormat.CSV, ProbeTable.offer(COLUMNS, ROWS)).id();
    room.set(
        id,
        "state = 'running', attempts = 3, lease_by = gen_random_uuid(), lease_until = now() - interval '1 second'");
    loop.turn();
    assertThat(room.look(people, id).problem())
        .isEqualTo(Sentence.of("It was cut off several times."));
  }

  @Test
  void afterItsTimeTheFileGoesAndLaterTheRow() {
    UUID id = room.made(people, ExportFormat.CSV, ProbeTable.offer(COLUMNS, ROWS)).id();
    room.set(id, "expires_at = now()");
    assertThat(find("viewer", id).state()).isEqualTo(Job.State.EXPIRED);
    assertThat(room.as(people, "viewer", () -> exports.fetch(id))).isEmpty();
    loop.turn();
    assertThat(room.file(people, id)).doesNotExist();
    assertThat(room.look(people, id).state()).isEqualTo(Job.State.EXPIRED);
    room.set(id, "expires_at = now()");
    loop.turn();
    assertThat(list("viewer")).isEmpty();
  }

  @Test
  void nobodyElseFindsIt() {
    UUID id = room.made(people, ExportFormat.CSV, ProbeTable.offer(COLUMNS, ROWS)).id();
    TestPeople others = room.tenant();
    for (TestPeople tenant : List.of(people, others)) {
      assertThat(room.as(tenant, "owner", () -> exports.find(id))).isEmpty();
      assertThat(room.as(tenant, "owner", () -> exports.fetch(id))).isEmpty();
      assertThat(room.as(tenant, "owner", () -> exports.remove(id))).isFalse();
      assertThat(room.as(tenant, "owner", exports::list)).isEmpty();
    }
    assertThat(room.file(people, id)).exists();
  }

  @Test
  void whoIsNoMemberAnyMoreGetsNeitherAFileNorOneMade() {
    Map<String, String> table = ProbeTable.offer(COLUMNS, ROWS);
    UUID made = room.made(people, ExportFormat.CSV, table).id();
    UUID asked = room.ask(people, "viewer", ExportFormat.CSV, table).id();
    JdbcClient superuser = JdbcClient.create(TestDatabase.shared().superuser());
    superuser
        .sql("delete from app.user_role where tenant_id = ? and user_id = ?")
        .params(people.tenant().value(), people.person("viewer").value())
        .update();
    room.forget(people, "viewer");
    loop.turn();

    assertThatExceptionOfType(AccessDeniedException.class)
        .isThrownBy(() -> room.as(people, "viewer", () -> exports.fetch(made)));
    assertThat(
            superuser
                .sql("select state || ' ' || problem from app.job where id = ?")
                .param(asked)
                .query(String.class)
                .single())
        .isEqualTo("failed Whoever asked for it may not have it any more.");
  }

  @Test
  void aPersonHasAFewInTheMaking() {
    Map<String, String> table = ProbeTable.offer(COLUMNS, ROWS);
    for (int i = 0; i < 5; i++) {
      room.ask(people, "viewer", ExportFormat.CSV, table);
    }
    assertThatExceptionOfType(TooManyJobsException.class)
        .isThrownBy(() -> room.ask(people, "viewer", ExportFormat.CSV, table));
    loop.turn();
    room.ask(people, "viewer", ExportFormat.CSV, table);
    loop.turn();
  }

  private Exports.Content fetch(String role, UUID id) {
    return room.as(people, role, () -> exports.fetch(id).orElseThrow());
  }

  private Export find(String role, UUID id) {
    return room.as(people, role, () -> exports.find(id).orElseThrow());
  }

  private boolean remove(String role, UUID id) {
    return room.as(people, role, () -> exports.remove(id));
  }

  private List<Export> list(String role) {
    return room.as(people, role, exports::list);
  }

  /** Files of an export that are there. */
  private List<Path> folder(UUID id) {
    Path folder = room.file(people, id).getParent();
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(id.toString())).toList();
    } catch (java.io.IOException e) {
      return List.of();
    }
  }
}
