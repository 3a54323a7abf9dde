package io.tallawah.jobs;

import io.tallawah.identity.CurrentUser;
import io.tallawah.identity.SignedInUser;
import io.tallawah.jobs.internal.JobLoop;
import io.tallawah.jobs.internal.JobRows;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The signed-in person's jobs in the bound tenant. Which of them they may ask for and see is the
 * module's that offers a kind.
 *
 * @see <a href="../../../../../docs/decisions/0035-jobs-and-exports.md">decision 35</a>
 */
@Service
public class Jobs {

  /** Open jobs of one person in a tenant. */
  public static final int MOST_OF_A_PERSON = 5;

  /** Open jobs of a tenant. */
  public static final int MOST_OF_A_TENANT = 20;

  private final JobRows rows;
  private final JobLoop loop;
  private final CurrentUser currentUser;

  Jobs(JobRows rows, JobLoop loop, CurrentUser currentUser) {
    this.rows = rows;
    this.loop = loop;
    this.currentUser = currentUser;
  }

  /**
   * Asks for one; it begins as soon as a worker is free and the transaction has ended.
   *
   * @param request JSON of the kind
   * @throws TooManyJobsException when too many are open
   */
  @Transactional
  public Job ask(String kind, String request) {
    SignedInUser self = currentUser.require();
    JobRows.Open open = rows.open(self.id());
    if (open.ofPerson() >= MOST_OF_A_PERSON || open.ofTenant() >= MOST_OF_A_TENANT) {
      throw new TooManyJobsException();
    }
    Job asked = rows.insert(kind, self, request);
    loop.soonAfterCommit();
    return asked;
  }

  /** One's own of a kind, the latest first. */
  @Transactional(readOnly = true)
  public List<Job> list(String kind, int most) {
    return rows.list(kind, currentUser.require().id(), most);
  }

  /** One's own of this id. */
  @Transactional(readOnly = true)
  public Optional<Job> find(String kind, UUID id) {
    return rows.find(id)
        .filter(job -> job.kind().equals(kind))
        .filter(job -> job.askedBy().equals(currentUser.require().id()));
  }

  /**
   * Lets an open job come to nothing: at once if it waits, else as soon as its worker hears of it.
   */
  @Transactional
  public void cancel(Job job) {
    rows.cancel(job.id());
  }

  /** Forgets a job that is not open any more; what it left behind is gone already. */
  @Transactional
  public void forget(Job job) {
    rows.forget(job.id());
  }
}
