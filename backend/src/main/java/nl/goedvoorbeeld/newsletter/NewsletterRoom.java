package nl.goedvoorbeeld.newsletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.List;
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
    return new SubscriberLinks(List.of(secret.value().getBytes(UTF_8)));
  }

  @Bean
  Knocks knocks(SubscriberLinks links, Clock clock) {
    return new Knocks(links, clock, CONFIRMATIONS_AN_HOUR);
  }

  @Bean
  Subscribing subscribing(
      DSLContext db,
      SubscriberLinks links,
      Knocks knocks,
      Mail mail,
      Libraries libraries,
      Settings settings,
      Clock clock) {
    String base = settings.baseUrl().toString();
    return new Subscribing(
        db, links, knocks, new Letters(mail, libraries::snapshot, links, base, clock), clock);
  }

  @Bean
  NewsletterSweep newsletterSweep(Subscribing subscribing, Clock clock) {
    return new NewsletterSweep(subscribing, clock);
  }
}
