/** Broker and database in containers, so that the tests of the services can run on the images that others run. */
@NullMarked
package io.pacewatch.containers;

import org.jspecify.annotations.NullMarked;
