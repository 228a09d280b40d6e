package nl.goedvoorbeeld.mail;

import java.time.Clock;
import nl.goedvoorbeeld.job.JobHandler;
import nl.goedvoorbeeld.setting.BounceBox;
import nl.goedvoorbeeld.setting.OutsideMail;
import nl.goedvoorbeeld.setting.Secret;
import nl.goedvoorbeeld.setting.Settings;
import nl.goedvoorbeeld.theme.Theme;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Letters are written by all rooms, and sent as long as the application runs.
@Configuration(proxyBeanMethods = false)
class MailRoom {
  private static final Logger LOG = LoggerFactory.getLogger(MailRoom.class);

  @Bean
  Seal seal(Secret secret) {
    return Seal.of(secret);
  }

  @Bean
  Mail mail(Clock clock, Seal seal, Settings settings) {
    if (settings.mail() != null) {
      settings
          .mail()
          .strangers()
          .forEach(
              name ->
                  LOG.warn(
                      "{} is not of the domain of GV_MAIL_FROM; receivers may refuse us", name));
    }
    @Nullable OutsideMail outside = settings.mail();
    return outside == null
        ? new Mail(clock, seal, false)
        : new Mail(clock, seal, true, outside::allows);
  }

  @Bean
  Stationery stationery(Theme theme, Settings settings) {
    return new Stationery(theme, settings.organisation());
  }

  @Bean
  Postbox postbox(DSLContext db, Clock clock, Seal seal, Stationery stationery, Settings settings) {
    return new Postbox(db, clock, seal, stationery, settings);
  }

  @Bean(destroyMethod = "close")
  JobHandler mailJobs(
      DSLContext db,
      Clock clock,
      Seal seal,
      Stationery stationery,
      ObjectProvider<LastLook> looks,
      Settings settings) {
    return new MailJobs(db, clock, seal, stationery, looks.stream().toList(), settings.mail());
  }

  /// Without a server there is none.
  @Bean
  @Nullable Outlet outlet(
      DSLContext db, Clock clock, Stationery stationery, Secret secret, Settings settings) {
    @Nullable OutsideMail outside = settings.mail();
    return outside == null
        ? null
        : new Outlet(
            db, clock, stationery, ReturnPath.of(secret, outside.envelopeDomain()), outside);
  }

  /// Without a mailbox there is none.
  @Bean
  @Nullable ReturnBox returnBox(DSLContext db, Secret secret, Settings settings, Clock clock) {
    @Nullable OutsideMail outside = settings.mail();
    @Nullable BounceBox bounces = outside == null ? null : outside.bounces();
    return outside == null || bounces == null
        ? null
        : new ReturnBox(db, bounces, ReturnPath.of(secret, outside.envelopeDomain()), clock);
  }

  @Bean
  JobHandler mailSweep(DSLContext db, Settings settings, Clock clock) {
    return new MailSweep(db, settings.retention().facts(), clock);
  }
}
