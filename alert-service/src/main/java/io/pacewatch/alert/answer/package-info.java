/** What people answer to alerts: reads and checks what they typed, and writes it into the history. */
@NullMarked
package io.pacewatch.alert.answer;

import org.jspecify.annotations.NullMarked;
