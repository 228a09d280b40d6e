package nl.goedvoorbeeld.job;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Jobs are done as long as the application runs, by the handlers of all rooms.
@Configuration(proxyBeanMethods = false)
class JobRoom {
  @Bean(initMethod = "start", destroyMethod = "close")
  JobRunner jobRunner(DSLContext db, DataSource database, List<JobHandler> handlers, Clock clock) {
    return new JobRunner(db, database, handlers, clock);
  }
}
