package nl.goedvoorbeeld.newsletter.mailing;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.goedvoorbeeld.job.JobHandler;
import nl.goedvoorbeeld.mail.Circular;
import nl.goedvoorbeeld.mail.Outlet;
import nl.goedvoorbeeld.mail.ReturnBox;
import nl.goedvoorbeeld.newsletter.SubscriberLinks;
import nl.goedvoorbeeld.newsletter.SubscriberLinks.Purpose;
import nl.goedvoorbeeld.newsletter.Subscribing;
import nl.goedvoorbeeld.newsletter.mailing.Deliveries.Offered;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.search.Libraries;
import nl.goedvoorbeeld.setting.Settings;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every node sends what waits.
@Configuration(proxyBeanMethods = false)
class MailingRoom {
  /// Longer than a server is waited for at each of its answers.
  private static final Duration LEASE = Duration.ofMinutes(5);

  @Bean
  Addressees addressees(Libraries libraries) {
    return new Addressees(libraries::snapshot);
  }

  @Bean
  Mailings mailings(DSLContext db, Addressees addressees, Clock clock) {
    return new Mailings(db, addressees, clock);
  }

  @Bean
  Refusals refusals(Subscribing subscribing, Clock clock) {
    return new Refusals(subscribing, clock);
  }

  @Bean
  MailingText mailingText(DSLContext db, Libraries libraries, House house, Clock clock) {
    return new MailingText(db, libraries, house, clock);
  }

  @Bean
  MailingSender mailingSender(
      DSLContext db,
      Refusals refusals,
      Optional<Outlet> outlet,
      MailingText texts,
      Libraries libraries,
      SubscriberLinks links,
      House house,
      Clock clock) {
    return new MailingSender(
        db,
        new Deliveries(db, LEASE),
        refusals,
        outlet,
        texts::make,
        texts::circular,
        offered -> person(offered, libraries, links, house),
        clock);
  }

  @Bean
  JobHandler returnedMail(Optional<ReturnBox> box, Refusals refusals, Clock clock) {
    return new ReturnedMail(box, refusals, clock);
  }

  @Bean
  JobHandler mailingSweep(DSLContext db, Settings settings, Clock clock) {
    return new MailingSweep(db, settings.retention().facts(), clock);
  }

  private static Circular.Person person(
      Offered offered, Libraries libraries, SubscriberLinks links, House house) {
    UUID epoch = libraries.snapshot().stand().epoch();
    return new Circular.Person(
        offered.address(),
        house.baseUrl() + links.address(Purpose.PREFERENCES, epoch, offered.subscription()),
        house.baseUrl() + links.leaving(epoch, List.of(offered.subscription())));
  }
}
