/** Seeds as they lie on disk: data in YAML that people write. */
@NullMarked
package io.pacewatch.platform.seeds;

import org.jspecify.annotations.NullMarked;
