/** The command for people: one class for each word that follows {@code pacewatch}. */
@NullMarked
package io.pacewatch.local.command;

import org.jspecify.annotations.NullMarked;
