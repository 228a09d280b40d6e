package nl.goedvoorbeeld.newsletter.register;

import java.time.Clock;
import nl.goedvoorbeeld.account.Trail;
import nl.goedvoorbeeld.job.JobHandler;
import nl.goedvoorbeeld.mail.Postbox;
import nl.goedvoorbeeld.newsletter.Leavers;
import nl.goedvoorbeeld.newsletter.Subscribing;
import nl.goedvoorbeeld.newsletter.alert.Prospects;
import nl.goedvoorbeeld.search.Libraries;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the application has one of.
@Configuration(proxyBeanMethods = false)
class RegisterRoom {
  @Bean
  Subscribers subscribersForEditors(
      DSLContext db,
      Subscribing subscribing,
      Prospects prospects,
      Postbox postbox,
      Libraries libraries,
      Trail trail) {
    return new Subscribers(db, subscribing, prospects, postbox, libraries, trail);
  }

  @Bean
  Imports imports(DSLContext db, Leavers leavers, Trail trail, Clock clock) {
    return new Imports(db, leavers, trail, clock);
  }

  @Bean
  Tallies tallies(DSLContext db, Libraries libraries, Clock clock) {
    return new Tallies(db, libraries, clock);
  }

  @Bean
  JobHandler registerRounds(Tallies tallies, Imports imports, Clock clock) {
    return new RegisterRounds(tallies, imports, clock);
  }
}
