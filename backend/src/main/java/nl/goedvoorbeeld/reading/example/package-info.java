/// An example: what was done, what it brought, what it took.
@NullMarked
package nl.goedvoorbeeld.reading.example;

import org.jspecify.annotations.NullMarked;
