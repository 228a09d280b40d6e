package nl.goedvoorbeeld.newsletter.alert;

import java.time.Clock;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.job.JobHandler;
import nl.goedvoorbeeld.mail.Mail;
import nl.goedvoorbeeld.newsletter.SubscriberLinks;
import nl.goedvoorbeeld.reading.House;
import nl.goedvoorbeeld.search.Libraries;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Every node looks what happened, and writes to those whose moment it is.
@Configuration(proxyBeanMethods = false)
class AlertRoom {
  @Bean
  Gathering gathering(DSLContext db, Libraries libraries, Clock clock) {
    return new Gathering(db, libraries, clock);
  }

  @Bean
  Alerts alerts(DSLContext db, Gathering gathering, Trail trail) {
    return new Alerts(db, gathering, trail);
  }

  @Bean
  Prospects prospects(DSLContext db, Libraries libraries, Clock clock) {
    return new Prospects(db, libraries, clock);
  }

  @Bean
  JobHandler alertCollector(Gathering gathering) {
    return new AlertCollector(gathering);
  }

  @Bean
  Sending sending(
      DSLContext db,
      Libraries libraries,
      Mail mail,
      SubscriberLinks links,
      House house,
      Clock clock) {
    return new Sending(db, libraries, mail::add, links, house, clock);
  }

  @Bean
  JobHandler alertRounds(DSLContext db, Gathering gathering, Sending sending, Clock clock) {
    return new AlertRounds(db, gathering, sending, clock);
  }
}
