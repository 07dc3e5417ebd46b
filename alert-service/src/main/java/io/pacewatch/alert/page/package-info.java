/** The page behind such a link: looking changes nothing, only its forms act. */
@NullMarked
package io.pacewatch.alert.page;

import org.jspecify.annotations.NullMarked;
