/// Who has an account, and what was done: the people and the trail, for an administrator.
@NullMarked
package nl.goedvoorbeeld.cms.people;

import org.jspecify.annotations.NullMarked;
