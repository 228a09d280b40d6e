package nl.goedvoorbeeld.newsletter;

import java.time.Clock;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.setting.Secret;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the application has one of.
@Configuration(proxyBeanMethods = false)
class NewsletterRoom {
  /// Whoever enters addresses of strangers gets no further, and a campaign that is told of on the
  /// radio does.
  private static final int CONFIRMATIONS_AN_HOUR = 500;

  @Bean
  SubscriberLinks subscriberLinks(Secret secret) {
    return SubscriberLinks.of(secret);
  }

  @Bean
  Knocks knocks(SubscriberLinks links, Clock clock) {
    return new Knocks(links, clock, CONFIRMATIONS_AN_HOUR);
  }

  @Bean
  Leavers leavers(LeaverJournal journal, SubscriberLinks links, Clock clock) {
    return new Leavers(journal, links, clock);
  }

  @Bean
  Letters subscriberLetters(
      Mail mail, Libraries libraries, SubscriberLinks links, Settings settings, Clock clock) {
    return new Letters(mail, libraries::snapshot, links, settings.baseUrl().toString(), clock);
  }

  @Bean
  Subscribing subscribing(
      DSLContext db,
      SubscriberLinks links,
      Knocks knocks,
      Letters letters,
      Leavers leavers,
      Clock clock) {
    return new Subscribing(db, links, knocks, letters, leavers, clock);
  }

  @Bean
  NewsletterSweep newsletterSweep(
      DSLContext db,
      Knocks knocks,
      Leavers leavers,
      Letters letters,
      Settings settings,
      Clock clock) {
    return new NewsletterSweep(
        new Forgetting(db, knocks, leavers, letters, settings.retention(), clock), clock);
  }
}
