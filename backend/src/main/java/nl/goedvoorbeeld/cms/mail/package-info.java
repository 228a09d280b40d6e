/// *Postvak uit*: the letters that go, went, or are held, and what an editor decides of those.
@NullMarked
package nl.goedvoorbeeld.cms.mail;

import org.jspecify.annotations.NullMarked;
