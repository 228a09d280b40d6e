/// What waits to be told to subscribers, for an editor to decide.
@NullMarked
package nl.goedvoorbeeld.cms.alert;

import org.jspecify.annotations.NullMarked;
