package io.tallawah.identity;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends plain messages to people; without a mail server it says so and sends nothing. */
@Component
public class Mailer {

  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

  private final ObjectProvider<JavaMailSender> sender;
  private final String from;
  private final Executor later = Executors.newVirtualThreadPerTaskExecutor();

  Mailer(
      ObjectProvider<JavaMailSender> sender,
      @Value("${tallawah.mail.from:tallawah@localhost}") String from) {
    this.sender = sender;
    this.from = from;
  }

  /** Whether there is a mail server. */
  public boolean configured() {
    return sender.getIfAvailable() != null;
  }

  /**
   * Sends a message.
   *
   * @return whether the server has taken it
   */
  public boolean send(String to, String subject, String text) {
    JavaMailSender server = sender.getIfAvailable();
    if (server == null) {
      return false;
    }
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(to);
    message.setSubject(subject.replaceAll("\\p{Cntrl}", " "));
    message.setText(text);
    try {
      server.send(message);
      return true;
    } catch (MailException e) {
      LOG.warn("a message could not be sent: {}", e.getClass().getSimpleName());
      return false;
    }
  }

  /** Sends a message on a thread of its own: whoever waits can't tell whether one was sent. */
  public void sendLater(String to, String subject, String text) {
    later.execute(() -> send(to, subject, text));
  }

  /** Does something of which a message may come, on a thread of its own. */
  void later(Runnable work) {
    later.execute(work);
  }
}
