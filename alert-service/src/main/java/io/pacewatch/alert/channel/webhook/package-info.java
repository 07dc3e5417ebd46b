/** Calls a department's own program: signed as Standard Webhooks say, and only where a stranger may be called. */
@NullMarked
package io.pacewatch.alert.channel.webhook;

import org.jspecify.annotations.NullMarked;
