-- What was told long ago is let go of each hour.
create index told_by_time on newsletter.told (at);
