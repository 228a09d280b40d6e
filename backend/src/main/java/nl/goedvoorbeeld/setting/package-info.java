/// What an administrator can set: read once at the start, from the environment and from
/// `application.yaml`, and checked in full before anything else happens.
///
/// In comes a map of strings, out comes [Settings] or the one sentence that says which setting is
/// wrong and what was expected. Call [Settings#read] first. The names, the defaults and what each
/// setting accepts are written down once, in `Setting`.
@NullMarked
package nl.goedvoorbeeld.setting;

import org.jspecify.annotations.NullMarked;
