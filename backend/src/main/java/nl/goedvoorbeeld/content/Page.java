package nl.goedvoorbeeld.content;

import java.util.Optional;
import nl.goedvoorbeeld.frontmatter.Flat;
import nl.goedvoorbeeld.frontmatter.Key;

/// A page of the site itself: about, method, a dossier, privacy.
public record Page(@Flat Masthead masthead, @Key("volgorde") Optional<Integer> order)
    implements Content {}
