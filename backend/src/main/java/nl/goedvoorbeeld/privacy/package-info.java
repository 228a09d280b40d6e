/// What is held of people, why and how long: as data, so that what a program does, what a reader is
/// told and what the register of processing says are one thing.
///
/// A period that ends something stands in [Periods], or in `setting.Retention` where an
/// administrator may say it; whoever ends it asks there. [Holding] has an entry for whatever is
/// held, also what holds nothing of anybody: `RegisterTest` wants each table, file and log in one
/// of them. [Holdings] shows it.
@NullMarked
package nl.goedvoorbeeld.privacy;

import org.jspecify.annotations.NullMarked;
